package nl.brievenbus.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells where a regular expression can back-track without bound. A repetition without an upper bound ({@code *}, {@code +},
 * <code>{n,}</code>) is safe where it is possessive; else only one may stand on any way through the expression, over a single
 * character or class and not inside another repetition: over a group it would try all ways to divide the text, and recurse.
 */
final class Backtracking {

    private final String regex;
    private final List<String> faults = new ArrayList<>();
    private int at;

    private Backtracking(String regex) {
        this.regex = regex;
    }

    /** What is wrong with an expression; nothing where its time is bounded. */
    static List<String> faults(String regex) {
        Backtracking reader = new Backtracking(regex);
        while (reader.at < regex.length()) {
            if (reader.alternatives() > 1) {
                reader.faults.add("two unbounded repetitions behind each other");
            }
            reader.at++;
        }
        return reader.faults;
    }

    /** Reads up to the end of the group; the most unbounded repetitions on one way. */
    private int alternatives() {
        int most = 0;
        int here = 0;
        while (at < regex.length() && regex.charAt(at) != ')') {
            if (regex.charAt(at) == '|') {
                at++;
                most = Math.max(most, here);
                here = 0;
            } else {
                here += piece();
            }
        }
        return Math.max(most, here);
    }

    private int piece() {
        boolean group = regex.charAt(at) == '(';
        int inside = group ? group() : atom();
        if (at >= regex.length()) {
            return inside;
        }
        int start = at;
        boolean unbounded = false;
        boolean many = false;
        char c = regex.charAt(at);
        if (c == '*' || c == '+') {
            unbounded = true;
            at++;
        } else if (c == '?') {
            at++;
        } else if (c == '{') {
            int close = regex.indexOf('}', at);
            String bounds = regex.substring(at + 1, close);
            unbounded = bounds.endsWith(",");
            many = !bounds.equals("1") && !bounds.equals("0,1");
            at = close + 1;
        } else {
            return inside;
        }
        boolean possessive = at < regex.length() && regex.charAt(at) == '+';
        if (at < regex.length() && (regex.charAt(at) == '+' || regex.charAt(at) == '?')) {
            at++;
        }
        if ((unbounded || many) && inside > 0 && !possessive) {
            faults.add("an unbounded repetition inside another at " + regex.substring(start));
        }
        if (unbounded && group && !possessive) {
            faults.add("an unbounded repetition of a group, not possessive, at " + regex.substring(start));
        }
        return possessive ? 0 : inside + (unbounded ? 1 : 0);
    }

    /** A group with what it holds; a look-around is left as soon as it fits, and is judged by itself. */
    private int group() {
        at++;
        boolean alone = false;
        if (regex.startsWith("?", at)) {
            char kind = regex.charAt(at + 1);
            boolean behind = kind == '<' && (regex.charAt(at + 2) == '=' || regex.charAt(at + 2) == '!');
            alone = kind == '=' || kind == '!' || kind == '>' || behind;
            if (kind == '<' && !behind) {
                at = regex.indexOf('>', at) + 1;
            } else if (behind) {
                at += 3;
            } else {
                at++;
                while (regex.charAt(at) != ':' && regex.charAt(at) != ')' && Character.isLetter(regex.charAt(at))) {
                    at++;
                }
                at += regex.charAt(at) == ')' ? 0 : 1;
            }
        }
        int inside = alternatives();
        at++;
        if (alone && inside > 1) {
            faults.add("two unbounded repetitions behind each other in a look-around");
        }
        return alone ? 0 : inside;
    }

    private int atom() {
        char c = regex.charAt(at);
        if (c == '\\') {
            escape();
        } else if (c == '[') {
            characters();
        } else {
            at++;
        }
        return 0;
    }

    private void escape() {
        boolean property =
                regex.startsWith("p{", at + 1) || regex.startsWith("P{", at + 1) || regex.startsWith("x{", at + 1);
        at = property ? regex.indexOf('}', at) + 1 : at + 2;
    }

    private void characters() {
        at++;
        if (regex.charAt(at) == '^') {
            at++;
        }
        boolean first = true;
        while (first || regex.charAt(at) != ']') {
            if (regex.charAt(at) == '\\') {
                escape();
            } else if (regex.charAt(at) == '[') {
                characters();
            } else {
                at++;
            }
            first = false;
        }
        at++;
    }
}
