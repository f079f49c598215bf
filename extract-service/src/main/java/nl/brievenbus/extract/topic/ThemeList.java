package nl.brievenbus.extract.topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.brievenbus.extract.language.DataFile;

/** The official list of themes. */
final class ThemeList {

    private final Map<String, Theme> byLabel = new LinkedHashMap<>();

    /**
     * A theme of the list.
     *
     * @param main label of the main theme that it belongs to; its own label where it is one
     */
    record Theme(String code, String label, String main) {
        boolean isMain() {
            return label.equals(main);
        }
    }

    private record File(List<Main> themes) {}

    private record Main(String code, String label, List<Sub> sub) {}

    private record Sub(String code, String label) {}

    static ThemeList load() {
        ThemeList list = new ThemeList();
        for (Main main : DataFile.read("themes.yaml", File.class).themes()) {
            list.add(new Theme(main.code(), main.label(), main.label()));
            main.sub().forEach(sub -> list.add(new Theme(sub.code(), sub.label(), main.label())));
        }
        return list;
    }

    private void add(Theme theme) {
        byLabel.put(theme.label(), theme);
    }

    /**
     * The theme with a label.
     *
     * @throws IllegalStateException where the list has none
     */
    Theme theme(String label) {
        Theme theme = byLabel.get(label);
        if (theme == null) {
            throw new IllegalStateException("The official list of themes (themes.yaml) has no theme '" + label
                    + "'; write a label as it stands there.");
        }
        return theme;
    }

    /** All themes, each main theme before its sub-themes. */
    List<Theme> all() {
        return List.copyOf(byLabel.values());
    }
}
