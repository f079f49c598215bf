package nl.brievenbus.kibana.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A drawing in the making: shapes and words by their place, in pixels. */
final class Svg {

    static final String INK = "#1d2a3e";
    static final String FAINT = "#5a6b82";
    static final String LINE = "#e3e8ef";

    /** Of the letters of common fonts, in parts of their size. */
    private static final double LETTER_WIDTH = 0.575;

    private final StringBuilder out = new StringBuilder();

    /** A rectangle in which something is drawn. */
    record Area(double x, double y, double width, double height) {

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        Area inset(double left, double top, double right, double bottom) {
            return new Area(x + left, y + top, width - left - right, height - top - bottom);
        }
    }

    void box(Area area, String fill, String stroke, double radius) {
        add(
                "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='%.1f' fill='%s' stroke='%s'/>",
                area.x(), area.y(), Math.max(0, area.width()), Math.max(0, area.height()), radius, fill, stroke);
    }

    void bar(double x, double y, double width, double height, String fill, String tip) {
        add(
                "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'><title>%s</title></rect>",
                x, y, width, height, fill, escaped(tip));
    }

    void line(double x1, double y1, double x2, double y2, String stroke) {
        add("<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s'/>", x1, y1, x2, y2, stroke);
    }

    void dot(double x, double y, double radius, String fill) {
        add("<circle cx='%.1f' cy='%.1f' r='%.1f' fill='%s'/>", x, y, radius, fill);
    }

    void path(String d, String fill, String stroke) {
        add("<path d='%s' fill='%s' stroke='%s' stroke-width='2'/>", d, fill, stroke);
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    void text(double x, double y, double size, String style, String anchor, String words) {
        add(
                "<text x='%.1f' y='%.1f' font-size='%.1f' text-anchor='%s' %s>%s</text>",
                x, y, size, anchor, style, escaped(words));
    }

    void text(double x, double y, double size, String words) {
        text(x, y, size, ink(INK), "start", words);
    }

    static String ink(String colour) {
        return "fill='" + colour + "'";
    }

    static String bold(String colour) {
        return ink(colour) + " font-weight='600'";
    }

    private void add(String form, Object... values) {
        out.append(String.format(Locale.ROOT, form, values)).append('\n');
    }

    static double width(String words, double size) {
        return words.length() * size * LETTER_WIDTH;
    }

    /** The words, cut where they would be wider. */
    static String cut(String words, double size, double width) {
        int fits = (int) (width / (size * LETTER_WIDTH));
        return words.length() <= fits
                ? words
                : words.substring(0, Math.max(0, fits - 1)).strip() + "…";
    }

    /** The words in lines of a width, at most so many; what is left over is shown by a last "…". */
    static List<String> wrapped(String words, double size, double width, int most) {
        int fits = Math.max(4, (int) (width / (size * LETTER_WIDTH)));
        List<String> lines = new ArrayList<>();
        String rest = words.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            if (rest.length() <= fits) {
                lines.add(rest);
                return lines;
            }
            int end = rest.lastIndexOf(' ', fits);
            end = end <= 0 ? fits : end;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            String last = lines.remove(lines.size() - 1);
            lines.add(last.substring(0, Math.min(last.length(), fits - 1)) + "…");
        }
        return lines;
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The whole drawing. */
    String document(int width, int height) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 %d %d' "
                                + "font-family='Inter, \"Segoe UI\", \"DejaVu Sans\", Helvetica, Arial, sans-serif'>\n",
                        width,
                        height,
                        width,
                        height)
                + out
                + "</svg>\n";
    }
}
