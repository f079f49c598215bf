package nl.brievenbus.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.brievenbus.extract.actor.ActorWords.Means;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.structure.Ministries;

/**
 * Finds offices that running text names: a role with its ministry ("mijn ambtgenoot van Financiën"), one role with several
 * ("de ministers van Defensie en van Financiën"), one with its holder ("wethouder Ten Hove"), or alone ("de Minister").
 */
final class OfficeFinder {

    /** Words before a role: "mijn beide ambtgenoten". */
    private static final int MOST_BEFORE = 3;

    private static final int LONGEST_NAME = 4;

    private static final int LONGEST_ROLE = 4;

    /** Items of a name that is a list, behind its first comma. */
    private static final int MOST_LISTED = 4;

    private final ActorWords.OfficeWords words;
    private final Set<String> personal;
    private final Set<String> coordinators;
    private final Ministries ministries;
    private final List<String> owners;

    /** With which the words of a role can begin. */
    private final Set<String> firstWords;

    OfficeFinder(ActorWords words, Set<String> coordinators, Ministries ministries) {
        this.words = words.offices();
        personal = words.personal();
        owners = words.owners();
        this.coordinators = coordinators;
        this.ministries = ministries;
        firstWords = this.words.roles().keySet().stream()
                .map(role -> role.split(" ", 2)[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the words of an office can begin with a word. */
    boolean canBeginWith(String word) {
        return words.before().contains(word) || firstWords.contains(word);
    }

    /** The office whose words begin at a token. */
    Optional<ActorSpan> at(String text, List<Token> tokens, int from) {
        int role = roleBehind(tokens, from);
        int apposed = role < 0 ? -1 : roleBehind(tokens, role + 1);
        // "my colleague the Minister for Housing": the office that is named behind a role.
        return apposed > role + 1
                ? at(text, tokens, from, apposed).or(() -> at(text, tokens, from, role))
                : at(text, tokens, from, role);
    }

    /** The place of the word with which a role may begin, behind the words that may stand before it; or -1. */
    private int roleBehind(List<Token> tokens, int from) {
        int place = from;
        while (place < tokens.size()
                && place - from < MOST_BEFORE
                && words.before().contains(tokens.get(place).lower())) {
            place++;
        }
        return place < tokens.size() && firstWords.contains(tokens.get(place).lower()) ? place : -1;
    }

    private Optional<ActorSpan> at(String text, List<Token> tokens, int from, int role) {
        if (role < 0) {
            return Optional.empty();
        }
        for (int last = Math.min(role + LONGEST_ROLE, tokens.size()) - 1; last >= role; last--) {
            Optional<ActorSpan> office = at(text, tokens, from, new Role(role, last));
            if (office.isPresent()) {
                return office;
            }
        }
        return Optional.empty();
    }

    /** The tokens of a role: "minister", "secretary of state". */
    private record Role(int first, int last) {
        private String words(List<Token> tokens) {
            return tokens.subList(first, last + 1).stream().map(Token::lower).collect(Collectors.joining(" "));
        }
    }

    private Optional<ActorSpan> at(String text, List<Token> tokens, int from, Role place) {
        String written = place.words(tokens);
        String role = words.roles().get(written);
        if (role == null) {
            return Optional.empty();
        }
        if (words.bodies().containsKey(role) && isOfAnotherName(tokens, from)) {
            return Optional.empty();
        }
        return ofMinistries(text, tokens, from, place.last(), role)
                .or(() -> ofPerson(text, tokens, from, place.last()))
                .or(() -> alone(tokens, from, place, written));
    }

    /** "the Free State (Department of Education)": a name right before a body tells whose it is, as "New Zealand's" does elsewhere. */
    private boolean isOfAnotherName(List<Token> tokens, int from) {
        if (from < 2 || !tokens.get(from - 1).word() || !tokens.get(from - 1).capital()) {
            return false;
        }
        String name = tokens.get(from - 1).lower().replace('’', '\'');
        return owners.stream().noneMatch(name::endsWith);
    }

    private boolean isOf(List<Token> tokens, int i) {
        return i < tokens.size() && words.of().contains(tokens.get(i).lower());
    }

    private Optional<ActorSpan> ofMinistries(String text, List<Token> tokens, int from, int role, String name) {
        if (!isOf(tokens, role + 1)) {
            return Optional.empty();
        }
        List<String> offices = new ArrayList<>();
        String preposition = tokens.get(role + 1).lower();
        int last = -1;
        int i = role + 2;
        while (i < tokens.size()) {
            Optional<Ministries.Named> ministry =
                    ministries.at(text, tokens.get(i).start());
            if (ministry.isEmpty()) {
                break;
            }
            offices.add(name + " " + preposition + " " + ministry.get().name());
            last = lastTokenBefore(tokens, i, ministry.get().end());
            i = next(tokens, last + 1);
            preposition = isOf(tokens, i - 1) ? tokens.get(i - 1).lower() : preposition;
        }
        int whole = words.anyMinistry() ? lastOfName(tokens, role + 2) : last;
        if (whole > last) {
            last = whole;
            String ministry = text.substring(
                    tokens.get(role + 2).start(), tokens.get(last).end());
            offices = List.of(name + " " + tokens.get(role + 1).lower() + " " + ministry);
        }
        return last < 0 || isForeign(tokens, last)
                ? Optional.empty()
                : Optional.of(new ActorSpan(from, last, Means.OFFICE, "", offices, false));
    }

    /** "(the Minister for) Enterprise, Trade and Employment": words with a capital, and what joins them; -1 where there are none. */
    private int lastOfName(List<Token> tokens, int from) {
        int last = -1;
        for (int i = from; i < tokens.size() && isOfName(tokens, i); i++) {
            if (tokens.get(i).capital()) {
                last = i;
            }
        }
        return last;
    }

    private boolean isOfName(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.word() && token.capital()) {
            return token.text().length() > 1 && !isRole(tokens, i);
        }
        // "the Minister for Housing, Mr Murphy, will": a name of one word behind a comma goes on, or ends behind "and".
        boolean listed = token.sign(",")
                && i + 2 < tokens.size()
                && tokens.get(i + 1).capital()
                && goesOnWithList(tokens, i + 2);
        return listed || coordinators.contains(token.lower());
    }

    /** "(the Department for) Education" is none, though "the Education Secretary" is. */
    private boolean isRole(List<Token> tokens, int i) {
        if (!firstWords.contains(tokens.get(i).lower())) {
            return false;
        }
        for (int last = i; last < Math.min(i + LONGEST_ROLE, tokens.size()); last++) {
            if (words.roles().containsKey(new Role(i, last).words(tokens))) {
                return true;
            }
        }
        return false;
    }

    /** "(Digital, Culture), Media and Sport" */
    private boolean goesOnWithList(List<Token> tokens, int from) {
        int i = from;
        for (int items = 0; items < MOST_LISTED && i < tokens.size(); items++) {
            int next = tokens.get(i).capital() ? i + 1 : i;
            if (next < tokens.size() && coordinators.contains(tokens.get(next).lower())) {
                return true;
            }
            boolean another = next + 2 < tokens.size()
                    && tokens.get(next).sign(",")
                    && tokens.get(next + 1).capital();
            i = another ? next + 2 : tokens.size();
        }
        return false;
    }

    /** "De minister van Defensie van België". */
    private boolean isForeign(List<Token> tokens, int last) {
        return last + 2 < tokens.size()
                && isOf(tokens, last + 1)
                && tokens.get(last + 2).capital();
    }

    /** The token behind a comma or "en", and behind a second "van"; behind all tokens where there is none. */
    private int next(List<Token> tokens, int i) {
        boolean joins = i < tokens.size()
                && (tokens.get(i).sign(",")
                        || coordinators.contains(tokens.get(i).lower()));
        if (!joins) {
            return tokens.size();
        }
        return isOf(tokens, i + 1) ? i + 2 : i + 1;
    }

    private static int lastTokenBefore(List<Token> tokens, int from, int end) {
        int last = from;
        while (last + 1 < tokens.size() && tokens.get(last + 1).end() <= end) {
            last++;
        }
        return last;
    }

    private Optional<ActorSpan> ofPerson(String text, List<Token> tokens, int from, int role) {
        int last = role;
        while (personal.contains(tokens.get(role).lower())
                && last + 1 < tokens.size()
                && last - role < LONGEST_NAME
                && tokens.get(last + 1).capital()) {
            last++;
        }
        if (last == role) {
            return Optional.empty();
        }
        String name = text.substring(tokens.get(role).start(), tokens.get(last).end());
        String capitalised = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Optional.of(new ActorSpan(from, last, Means.OFFICE, "", List.of(capitalised), false));
    }

    private Optional<ActorSpan> alone(List<Token> tokens, int from, Role place, String written) {
        boolean stands = words.alone().contains(written)
                && (place.first() > from || words.whole().contains(written))
                && !isOf(tokens, place.last() + 1);
        // The role of those who sign is theirs; of others it is an office by itself.
        String role = words.roles().getOrDefault(written, written);
        Means means = words.signing().contains(role) ? Means.SIGNATORY : Means.OFFICE;
        return stands
                ? Optional.of(new ActorSpan(from, place.last(), means, role, List.of(role), false))
                : Optional.empty();
    }
}
