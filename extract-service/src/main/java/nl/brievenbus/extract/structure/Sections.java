package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.structure.LetterLayout.Section;
import nl.brievenbus.extract.text.LetterText;

/** Gathers sections from headings. */
final class Sections {

    private final List<Section> sections = new ArrayList<>();
    /** The headings under which the next section stands, outermost first, with the level of each. */
    private final List<String> open = new ArrayList<>();

    private final List<Integer> levels = new ArrayList<>();

    private Sections() {}

    static List<Section> of(LetterText letter, Role[] roles) {
        Sections gathered = new Sections();
        int first = 0;
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == Role.HEADING) {
                if (i > 0) {
                    gathered.close(first, i);
                }
                gathered.open(letter.words(letter.paragraphs().get(i)), HeadingFinder.level(letter, i));
                first = i;
            }
        }
        gathered.close(first, roles.length);
        return gathered.sections;
    }

    private void open(String heading, int level) {
        while (!levels.isEmpty() && levels.get(levels.size() - 1) >= level) {
            levels.remove(levels.size() - 1);
            open.remove(open.size() - 1);
        }
        levels.add(level);
        open.add(heading);
    }

    private void close(int first, int end) {
        int last = open.size() - 1;
        sections.add(
                open.isEmpty()
                        ? new Section(Optional.empty(), List.of(), first, end)
                        : new Section(Optional.of(open.get(last)), open.subList(0, last), first, end));
    }
}
