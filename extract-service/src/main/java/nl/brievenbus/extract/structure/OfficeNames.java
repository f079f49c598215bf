package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of offices as signatures, letterheads and printed replies write them: "DE MINISTERS VAN DEFENSIE EN VAN BUITENLANDSE
 * ZAKEN", "Minister Schouten (Landbouw, Natuur en Voedselkwaliteit)". Each becomes a role in the singular and a ministry.
 */
final class OfficeNames {

    /** The longest name of a person between a role and the ministry in brackets. */
    private static final String PERSON = "(?: [\\p{L}.'’-]{1,30}){1,5}";

    private static final String CAPITAL = "\\p{Lu}[\\p{L}'’-]{1,40}";

    private final Map<String, String> roles;
    private final String defaultOf;
    private final String ofPortfolio;
    private final PersonNames persons;
    private final Ministries ministries;
    private final Pattern leading;
    private final Pattern next;
    private final Pattern role;
    private final Pattern of;
    private final Pattern and;
    private final Pattern bracketed;
    private final Pattern onBehalf;
    private final Pattern opensOnBehalf;
    private final Pattern whole;
    private final List<String> small;
    /** "Housing, Local Government and Heritage": a name that only its capitals tell; nothing where those of all ministries are known. */
    private final Pattern told;

    OfficeNames(StructureWords.OfficeWords words, PersonNames persons, Ministries ministries) {
        this.persons = persons;
        this.ministries = ministries;
        roles = words.roles();
        defaultOf = words.of().get(0);
        ofPortfolio = words.ofPortfolio();
        String articles = "(?:(?:" + String.join("|", words.articles()) + ") )?";
        String anyRole = "(?:" + String.join("|", words.roles().keySet()) + ")";
        String anyOf = "(?:" + String.join("|", words.of()) + ")";
        String anyAnd = "(?:" + String.join("|", words.and()) + ")";
        leading = pattern("(?:" + words.onBehalf() + " )?" + articles);
        next = pattern("(?:,? " + anyAnd + "|,) (?=" + articles + anyRole + "\\b)|,? " + anyAnd + " (?=" + anyOf
                + " )|(?<=\\p{L}), (?=" + anyOf + " )|" + besideAnother(words, anyRole));
        role = pattern(anyRole + "\\b");
        of = pattern(" ?" + anyOf + " ");
        and = pattern(",? " + anyAnd + " (?:" + anyOf + " )?");
        bracketed = pattern("(" + anyRole + ")(?! (?-i:" + anyOf + ") )" + PERSON + " \\(([^()]{3,80})\\)");
        opensOnBehalf = pattern(words.onBehalf() + " ");
        onBehalf = pattern(",? " + words.onBehalf() + "\\b.{0,80}$");
        whole = pattern("(?:" + String.join("|", words.whole()) + ")");
        small = List.copyOf(words.small());
        told = words.anyMinistry() ? toldByCapitals(words) : Pattern.compile("(?!)");
    }

    /** Words with a capital and what joins them; commas only in a list that ends in "and". */
    private static Pattern toldByCapitals(StructureWords.OfficeWords words) {
        String article = "(?:(?:" + String.join("|", words.articles()) + ") )?";
        String and = "(?:" + String.join("|", words.and()) + ")";
        String joint = "(?:(?:" + String.join("|", words.of()) + "|" + and + ") )?";
        String name = CAPITAL + "(?: " + joint + article + CAPITAL + "){0,12}";
        return Pattern.compile(
                "(?u)" + name + "(?:(?:, " + name + "){0,6},? (?i:" + and + ") " + article + name + ")?");
    }

    /** "DE MINISTER VAN DEFENSIE DE STAATSSECRETARIS VAN DEFENSIE": an article and a role begin another office, but in "aan de Minister". */
    private static String besideAnother(StructureWords.OfficeWords words, String anyRole) {
        List<String> joints = new ArrayList<>(words.small());
        joints.addAll(words.of());
        joints.add(words.onBehalf());
        return "(?<=[\\p{L})]{3})(?<!(?:^| )(?:" + String.join("|", joints) + ")) (?=(?:"
                + String.join("|", words.articles()) + ") " + anyRole + "\\b)";
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile("(?iu)" + expression);
    }

    /** The offices of a line that holds nothing else, but for the name of a person behind them. */
    List<String> split(String line) {
        List<String> offices = new ArrayList<>();
        String current = "";
        for (String part : List.of(next.split(trimmed(line), -1))) {
            String name = leading.matcher(part.trim()).replaceFirst("");
            if (!offices.isEmpty()
                    && whole.matcher(offices.get(offices.size() - 1)).matches()) {
                // The second office of a prime minister goes with the first.
                continue;
            }
            Matcher matcher = role.matcher(name);
            if (matcher.lookingAt()) {
                current = roles.getOrDefault(matcher.group().toLowerCase(Locale.ROOT), matcher.group());
                name = current + unshouted(name.substring(matcher.end()));
            } else if (!current.isEmpty()) {
                name = current + " " + defaultOf + " "
                        + unshouted(of.matcher(" " + name).replaceFirst("").trim());
            }
            offices.addAll(several(capitalised(unshouted(name)), current));
        }
        return offices;
    }

    /** "Minister van Defensie en Buitenlandse Zaken" are two, where both names are known. */
    private List<String> several(String name, String current) {
        Matcher preposition = of.matcher(name);
        if (current.isEmpty() || !preposition.find() || preposition.start() != current.length()) {
            return List.of(name);
        }
        List<String> offices = new ArrayList<>();
        int at = preposition.end();
        while (at < name.length()) {
            Optional<Ministries.Named> ministry = ministries.at(name, at);
            if (ministry.isEmpty()) {
                return List.of(name);
            }
            offices.add(name.substring(0, preposition.end())
                    + (ministry.get().abbreviated()
                            ? ministry.get().name()
                            : name.substring(at, ministry.get().end())));
            Matcher join = and.matcher(name).region(ministry.get().end(), name.length());
            at = join.lookingAt() ? join.end() : ministry.get().end();
            if (at == ministry.get().end() && at < name.length()) {
                return List.of(name);
            }
        }
        return offices;
    }

    /** The offices with which running text begins, and no more of it. */
    List<String> opening(String text) {
        String words = leading.matcher(text.strip()).replaceFirst("");
        Matcher person = bracketed.matcher(words);
        if (person.lookingAt()) {
            return bracketed(words);
        }
        Matcher matcher = role.matcher(words);
        if (!matcher.lookingAt()) {
            return List.of();
        }
        int end = end(words, matcher.end());
        return split(words.substring(0, end));
    }

    private List<String> bracketed(String words) {
        List<String> offices = new ArrayList<>();
        Matcher person = bracketed.matcher(words);
        int at = 0;
        while (person.find()
                && (at == 0 || and.matcher(words.substring(at, person.start())).lookingAt())) {
            Optional<Ministries.Named> known = ministries.at(person.group(2), 0);
            String name = known.map(Ministries.Named::name).orElse(person.group(2));
            String of = known.filter(Ministries.Named::portfolio).isPresent() ? ofPortfolio : defaultOf;
            offices.add(roles.getOrDefault(person.group(1).toLowerCase(Locale.ROOT), person.group(1)) + " " + of + " "
                    + name);
            at = person.end();
        }
        return offices;
    }

    /** Where the offices end: behind the last ministry whose name is known or looks like one, else where the line does. */
    private int end(String words, int from) {
        int known = endOfKnown(words, from);
        int end = Math.max(known, endOfTold(words, from));
        return end > from ? end : sentenceEnd(words);
    }

    private int endOfTold(String words, int from) {
        Matcher preposition = of.matcher(words).region(from, words.length());
        if (!preposition.lookingAt()) {
            return from;
        }
        Matcher name = told.matcher(words).region(preposition.end(), words.length());
        return name.lookingAt() ? name.end() : from;
    }

    private int endOfKnown(String words, int from) {
        int end = from;
        int at = from;
        while (at < words.length()) {
            Matcher preposition = of.matcher(words).region(at, words.length());
            at = preposition.lookingAt() ? preposition.end() : at;
            Optional<Ministries.Named> ministry = ministries.at(words, at);
            if (ministry.isEmpty()) {
                break;
            }
            end = ministry.get().end();
            Matcher join = next.matcher(words).region(end, words.length());
            Matcher again = and.matcher(words).region(end, words.length());
            if (join.lookingAt()) {
                Matcher article = leading.matcher(words).region(join.end(), words.length());
                int start = article.lookingAt() ? article.end() : join.end();
                Matcher other = role.matcher(words).region(start, words.length());
                at = other.lookingAt() ? other.end() : start;
            } else if (again.lookingAt()) {
                at = again.end();
            } else {
                break;
            }
        }
        return end;
    }

    private static int sentenceEnd(String words) {
        int end = 0;
        while (end < words.length() && "(;.".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Whether a line names the second office of the one before it: "De Minister-President,", "Minister van Algemene Zaken,". */
    boolean isSecondOffice(String before, String line) {
        return whole.matcher(leading.matcher(before.replaceFirst(",$", "")).replaceFirst(""))
                        .matches()
                && role.matcher(line).lookingAt();
    }

    /** Whether a line names the office for which somebody else signs: "namens de minister van Financiën,". */
    boolean isOnBehalf(String line) {
        return opensOnBehalf.matcher(line).lookingAt();
    }

    /** The person whose name stands behind an office on the same line. */
    Optional<String> person(String line) {
        int at = personStart(line);
        return at == line.length()
                ? Optional.empty()
                : Optional.of(line.substring(at).replaceFirst("^[, ]{1,2}", ""));
    }

    private int personStart(String line) {
        int at = persons.behindOffice(line);
        boolean office = at < line.length()
                && role.matcher(leading.matcher(line.substring(at).replaceFirst("^[, ]{1,2}", ""))
                                .replaceFirst(""))
                        .lookingAt();
        return office ? line.length() : at;
    }

    private String trimmed(String line) {
        String office = onBehalf.matcher(line.replaceAll("[,.;: ]{1,3}$", ""))
                .replaceFirst("")
                .trim();
        return office.substring(0, personStart(office));
    }

    private static String capitalised(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** "VAN ECONOMISCHE ZAKEN" in the letters that the name of an office has. */
    private String unshouted(String name) {
        if (name.chars().anyMatch(Character::isLowerCase)) {
            return name;
        }
        StringBuilder words = new StringBuilder();
        for (String word : List.of(name.toLowerCase(Locale.ROOT).split(" ", -1))) {
            words.append(words.isEmpty() ? "" : " ");
            words.append(small.contains(word) ? word : capitalised(word));
        }
        return name.startsWith(" ") && words.charAt(0) != ' ' ? " " + words : words.toString();
    }
}
