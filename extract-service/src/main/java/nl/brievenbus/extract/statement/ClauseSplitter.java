package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/**
 * Cuts a sentence into clauses in a language whose verb stands second, as in Dutch, from left to right with a stack of those that are open. What opens a clause are words
 * ("dat", "zodra", "om ... te"); what closes it is a comma once its verb has come, or a finite verb that can only belong to
 * the clause around it. One pass, with bounded looking ahead: linear time.
 */
final class ClauseSplitter {

    /** How far a finite verb may stand behind a co-ordinating word to open a clause with it. */
    private static final int COORDINATION_REACH = 9;

    /** Words between "zoals" and its participle. */
    private static final int ASIDE_REACH = 3;

    private static final int PURPOSE_REACH = 45;

    /** How far behind a verb a co-ordinating word may stand that lets a second one share its auxiliary. */
    private static final int SHARED_REACH = 14;

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final Phrases notSubordinators;
    private final VerbReader verbs;
    private final List<Token> tokens;
    private final List<OpenClause> all = new ArrayList<>();
    private final boolean verbFirst;
    private OpenClause current;

    private ClauseSplitter(Grammar grammar, Dictionary.Words dictionary, List<Token> tokens) {
        this.words = grammar.words();
        this.notSubordinators = grammar.notSubordinators();
        this.dictionary = dictionary;
        this.tokens = tokens;
        this.verbs = new VerbReader(words, dictionary, tokens);
        this.current = open(Clause.Type.MAIN, "", Optional.empty(), false);
        this.verbFirst = opensWithCondition();
    }

    /** @param tokens of one sentence, without what stands in brackets or quotation marks */
    static List<Clause> split(Grammar grammar, Dictionary.Words dictionary, List<Token> tokens) {
        ClauseSplitter splitter = new ClauseSplitter(grammar, dictionary, tokens);
        if (splitter.verbFirst) {
            String opener = grammar.words().conditionVerbs().get(0);
            splitter.current = splitter.open(Clause.Type.SUBORDINATE, opener, Optional.of(splitter.current), false);
        }
        for (int i = 0; i < tokens.size(); i++) {
            splitter.take(i);
        }
        return splitter.finish();
    }

    /** "Blijkt dat niet, dan ...": a verb that stands first opens a condition. */
    private boolean opensWithCondition() {
        boolean verb = !tokens.isEmpty()
                && !words.conditionVerbs().contains(tokens.get(0).lower())
                && verbs.isFiniteOrPlural(0);
        return verb && mayOpenWithCondition(words, tokens);
    }

    /** Whether a sentence has the words that follow a condition which a verb opens. */
    static boolean mayOpenWithCondition(SentenceWords words, List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).sign(",")
                    && words.then().contains(tokens.get(i + 1).lower())) {
                return true;
            }
        }
        return false;
    }

    private OpenClause open(Clause.Type type, String opener, Optional<OpenClause> parent, boolean coordinated) {
        return new OpenClause(all, type, opener, parent, coordinated);
    }

    private void take(int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.SIGN) {
            takeSign(i, token);
        } else if (opensPurpose(i)) {
            push(Clause.Type.INFINITIVE, i);
        } else if (opensSubordinate(i)) {
            if (standsBeforeItsMain(i)) {
                coordinateFrom(i - 1);
            }
            push(Clause.Type.SUBORDINATE, i);
        } else if (words.coordinators().contains(token.lower()) && opensCoordinate(i)) {
            coordinate(i);
        } else {
            takeWord(i);
        }
    }

    /** "(Ik overleg), en als dat slaagt, wordt": a condition behind a co-ordinating word, with a verb behind its comma. */
    private boolean standsBeforeItsMain(int i) {
        boolean joined = i > 1
                && words.coordinators().contains(tokens.get(i - 1).lower())
                && tokens.get(i - 2).sign(",");
        if (!joined
                || current.type != Clause.Type.MAIN
                || current.finite < 0
                || !words.conditional().contains(tokens.get(i).lower())) {
            return false;
        }
        int sign = signFrom(i + 1);
        return sign + 1 < tokens.size() && tokens.get(sign).sign(",") && verbs.isFiniteOrPlural(sign + 1);
    }

    /** Opens a main clause with the co-ordinating word that was taken last. */
    private void coordinateFrom(int joint) {
        current.tokens.remove(current.tokens.size() - 1);
        current = open(Clause.Type.MAIN, "", Optional.empty(), true);
        current.tokens.add(joint);
    }

    private void takeSign(int i, Token token) {
        boolean planLine = token.sign(":") && current.index == 0 && current.finite < 0 && !verbNext(i);
        if ((token.sign(";") || token.sign(":")) && !planLine) {
            current = open(Clause.Type.MAIN, "", Optional.empty(), true);
            return;
        }
        if (token.sign(",") || token.sign("–") || token.sign("—")) {
            while (current.type != Clause.Type.MAIN && current.complete() && current.parent.isPresent()) {
                current = current.parent.get();
            }
            current.lastComma = current.tokens.size();
        }
        current.tokens.add(i);
    }

    private void push(Clause.Type type, int i) {
        boolean sibling = current.type != Clause.Type.MAIN
                && current.complete()
                && i > 0
                && words.coordinators().contains(tokens.get(i - 1).lower());
        OpenClause parent = sibling ? current.parent.orElse(current) : current;
        current = open(type, tokens.get(i).lower(), Optional.of(parent), false);
        current.tokens.add(i);
    }

    private void takeWord(int i) {
        switch (verbs.read(i)) {
            case FINITE -> takeFinite(i, false);
            case PLURAL_OR_INFINITIVE -> takePluralOrInfinitive(i);
            case TO_INFINITIVE -> takeToInfinitive(i);
            case PARTICIPLE -> {
                if (isInAside(i) || opensAside(i)) {
                    current.tokens.add(i);
                } else if (!sharesVerb(i)) {
                    takeNonFinite(i, words.participleTakers().contains(current.lemma));
                }
            }
            case NONE -> current.tokens.add(i);
        }
    }

    /** "gaat, vergezeld van mijn oordeel, naar": behind a comma, and the verb of the clause takes no participle. */
    private boolean opensAside(int i) {
        return current.type == Clause.Type.MAIN
                && current.finite >= 0
                && !words.participleTakers().contains(current.lemma)
                && tokens.get(i - 1).sign(",");
    }

    /** "Zoals toegezegd is het ministerie in gesprek gegaan": the participle of a phrase that opens no clause is no verb of the sentence. */
    private boolean isInAside(int i) {
        for (int j = Math.max(0, i - ASIDE_REACH); j < i; j++) {
            boolean phrase = notSubordinators
                    .at(tokens, j)
                    .filter(match -> match.end() > i)
                    .isPresent();
            if (phrase || isShortAside(j)) {
                return true;
            }
        }
        return false;
    }

    /** Behind the verb that closes a subordinate clause, "te" and an infinitive belong to the clause around it. */
    private void takeToInfinitive(int i) {
        boolean closed =
                current.type == Clause.Type.SUBORDINATE && current.complete() && i > 1 && verbs.isVerbForm(i - 2);
        if (closed && current.parent.isPresent()) {
            int mark = current.tokens.size() - 1;
            int markToken = current.tokens.remove(mark);
            current = current.parent.get();
            current.tokens.add(markToken);
        }
        current.tokens.add(i);
        current.nonFinite.add(i);
    }

    private void takeFinite(int i, boolean plural) {
        boolean opensCondition = verbFirst && i == 0;
        if (!opensCondition
                && current.type == Clause.Type.SUBORDINATE
                && current.finite < 0
                && verbs.isFollowedByItsSubject(i)) {
            // A subordinate clause keeps its verb for the end: "Zoals eerder toegezegd stuur ik u ...".
            current.enclosingWithoutFinite().ifPresent(open -> current = open);
        }
        if (closesFront(i)) {
            OpenClause front = open(
                    Clause.Type.SUBORDINATE, tokens.get(current.tokens.get(0)).lower(), Optional.of(current), false);
            current.moveTo(front);
            setFinite(i, plural);
            return;
        }
        if (current.finite >= 0 || current.type == Clause.Type.INFINITIVE) {
            if (current.finite >= 0 && isNoVerbOf(i)) {
                setFinite(i, plural);
                return;
            }
            if (replacesInfinitive(i)) {
                current.nonFinite.add(current.finite);
                setFinite(i, plural);
                return;
            }
            Optional<OpenClause> enclosing = current.enclosingWithoutFinite();
            if (enclosing.isPresent() && current.complete()) {
                current = enclosing.get();
            } else if (current.type == Clause.Type.INFINITIVE || !opensBehindComma(i)) {
                current.tokens.add(i);
                return;
            }
        }
        setFinite(i, plural);
    }

    /**
     * "Tot de norm is bereikt, zit ...", "Anders dan de wet voorschrijft, vindt ...": verbs that end what stands before a comma,
     * with a verb right behind it, belong to a clause in front, by whatever word it was opened.
     */
    private boolean closesFront(int i) {
        boolean behindComma = i > 0 && tokens.get(i - 1).sign(",");
        if (current.index > 0 || current.type != Clause.Type.MAIN || current.finite < 2 || !behindComma) {
            return false;
        }
        int end = current.finite + 1;
        while (end < i && verbs.isVerbForm(end)) {
            end++;
        }
        return tokens.get(end).sign(",");
    }

    /** "De merken en typen maak ik", "Zo snel als dat kan wil ik": what looked like the verb was a noun, or another's. */
    private boolean isNoVerbOf(int i) {
        boolean subjectFollows =
                i + 1 < tokens.size() && words.isFirstPerson(tokens.get(i + 1).lower());
        return current.type == Clause.Type.MAIN
                && subjectFollows
                && current.lastComma < current.tokens.indexOf(current.finite)
                && !words.coordinators().contains(tokens.get(i - 1).lower());
    }

    /** "(dat ik u) informeren zal": what looked like a plural was an infinitive. */
    private boolean replacesInfinitive(int i) {
        return current.type == Clause.Type.SUBORDINATE && current.finitePlural && current.finite == i - 1;
    }

    private void setFinite(int i, boolean plural) {
        if (current.type == Clause.Type.MAIN && i > 0 && tokens.get(i - 1).sign(",")) {
            // "De werken, eerder uitgesteld, zullen": a participle before the comma is of an aside.
            current.nonFinite.clear();
        }
        current.finite = i;
        current.lemma = verbs.finiteLemma(i);
        current.past = verbs.isPast(i);
        current.finitePlural = plural;
        current.tokens.add(i);
    }

    /** A second finite verb in a main clause belongs to a new one, which began behind the last comma. */
    private boolean opensBehindComma(int i) {
        boolean subjectFollows =
                i + 1 < tokens.size() && words.isFirstPerson(tokens.get(i + 1).lower());
        if (current.type != Clause.Type.MAIN || current.lastComma < 0 || (verbs.couldBeNoun(i) && !subjectFollows)) {
            return false;
        }
        int finitePlace = current.tokens.indexOf(current.finite);
        if (current.lastComma <= finitePlace) {
            return false;
        }
        List<Integer> behind = current.cutBehindComma();
        current = open(Clause.Type.MAIN, "", Optional.empty(), true);
        current.tokens.addAll(behind);
        return true;
    }

    /** "die zijn gekomen en hebben ingezaaid": a co-ordinating word since the verb keeps a second one in the same kind of clause. */
    private boolean coordinatesSubordinate(int i) {
        if (current.type != Clause.Type.SUBORDINATE || !current.complete()) {
            return false;
        }
        int finite = current.tokens.indexOf(current.finite);
        for (int place = current.tokens.size() - 1; place > finite; place--) {
            String word = tokens.get(current.tokens.get(place)).lower();
            if (words.coordinators().contains(word) && !verbs.couldBeNoun(i)) {
                List<Integer> behind = current.cut(place);
                current = open(Clause.Type.SUBORDINATE, current.opener, current.parent, true);
                current.tokens.addAll(behind);
                return true;
            }
        }
        return false;
    }

    private void takePluralOrInfinitive(int i) {
        if (current.finite < 0 && current.type != Clause.Type.INFINITIVE) {
            takeFinite(i, true);
            return;
        }
        if (sharesVerb(i)) {
            return;
        }
        // "te doen toekomen": the infinitive behind a verb that helps is no verb of a clause of its own.
        boolean inGroup = i > 0 && current.nonFinite.contains(i - 1) && verbs.isHelper(i - 1);
        boolean opensMain =
                !inGroup && current.type == Clause.Type.MAIN && isPluralVerb(i, current) && opensBehindComma(i);
        if (opensMain) {
            setFinite(i, true);
            return;
        }
        boolean taken = inGroup
                || words.infinitiveTakers().contains(current.lemma)
                || (current.type == Clause.Type.INFINITIVE && !current.nonFinite.isEmpty());
        if (!taken && current.type == Clause.Type.SUBORDINATE) {
            Optional<OpenClause> enclosing = current.enclosingWithoutFinite();
            if (verbs.isFiniteAuxiliary(i) && coordinatesSubordinate(i)) {
                setFinite(i, true);
                return;
            }
            if (enclosing.isPresent() && verbs.isFiniteAuxiliary(i)) {
                current = enclosing.get();
                setFinite(i, true);
                return;
            }
        }
        takeNonFinite(i, taken);
    }

    /**
     * "zal ik nagaan of dit kan en uw Kamer informeren": an infinitive or participle behind a co-ordinating word and words of
     * its own makes a clause, which shares subject and finite verb with the one before it.
     */
    private boolean sharesVerb(int i) {
        int joint = jointBefore(i);
        Optional<OpenClause> host = joint < 0 ? Optional.empty() : hostOfShared();
        if (host.isEmpty()) {
            return false;
        }
        List<Integer> behind = current.cut(joint);
        OpenClause shared = open(host.get().type, host.get().opener, host.get().parent, true);
        shared.sharesVerb = true;
        shared.tokens.add(host.get().finite);
        shared.finite = host.get().finite;
        shared.lemma = host.get().lemma;
        shared.past = host.get().past;
        shared.tokens.addAll(behind);
        shared.tokens.add(i);
        shared.nonFinite.add(i);
        current = shared;
        return true;
    }

    /** The place of a co-ordinating word behind the last verb of the clause, with words between it and the verb at {@code i}; or -1. */
    private int jointBefore(int i) {
        int last = current.nonFinite.isEmpty() ? current.finite : current.nonFinite.get(current.nonFinite.size() - 1);
        int joint = -1;
        for (int place = current.tokens.size() - 1; place >= 0 && current.tokens.get(place) > last; place--) {
            joint = words.coordinators()
                            .contains(tokens.get(current.tokens.get(place)).lower())
                    ? place
                    : joint;
        }
        boolean between = joint >= 0 && hasObject(current.tokens.get(joint) + 1, i);
        boolean verbClosed = last >= 0 && joint >= 0 && current.tokens.get(joint) - last <= SHARED_REACH;
        return between && verbClosed ? joint : -1;
    }

    /** Whether a noun that no preposition governs, or a word such as "hierover", stands between two places. */
    private boolean hasObject(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = tokens.get(i).lower();
            boolean governed = words.prepositions().contains(tokens.get(i - 1).lower());
            boolean noun = words.determiners().contains(word) && !governed;
            boolean about = words.pronominalAdverbs().contains(word);
            if (noun || about) {
                return true;
            }
        }
        return false;
    }

    /** The main clause whose auxiliary has its verb already, and may be shared. */
    private Optional<OpenClause> hostOfShared() {
        OpenClause host = mainOf(current);
        boolean auxiliary = words.future().contains(host.lemma)
                || words.passive().contains(host.lemma)
                || words.modals().contains(host.lemma);
        boolean free = current == host || (current.type == Clause.Type.SUBORDINATE && current.complete());
        return auxiliary && free && !host.nonFinite.isEmpty() ? Optional.of(host) : Optional.empty();
    }

    /** Adds an infinitive or participle to the clause whose verb can take it. */
    private void takeNonFinite(int i, boolean taken) {
        boolean closedSubordinate = current.type == Clause.Type.SUBORDINATE && current.finite >= 0 && !taken;
        if (closedSubordinate) {
            OpenClause enclosing = current.parent.orElse(current);
            boolean wanted = words.infinitiveTakers().contains(enclosing.lemma)
                    || words.participleTakers().contains(enclosing.lemma);
            current = wanted ? enclosing : current;
            if (!wanted) {
                current.tokens.add(i);
                return;
            }
        }
        current.tokens.add(i);
        current.nonFinite.add(i);
    }

    private boolean opensPurpose(int i) {
        if (!words.purposes().contains(tokens.get(i).lower())) {
            return false;
        }
        for (int j = i + 1; j < Math.min(tokens.size() - 1, i + PURPOSE_REACH); j++) {
            if (words.infinitiveMarks().contains(tokens.get(j).lower())) {
                return verbs.read(j + 1) == VerbReader.Reading.TO_INFINITIVE;
            }
            boolean again = words.purposes().contains(tokens.get(j).lower())
                    && tokens.get(j).lower().equals(tokens.get(i).lower());
            boolean clauseOpens = again
                    || (words.that().contains(tokens.get(j).lower())
                            && !words.widePurposes().contains(tokens.get(i).lower()));
            if (clauseOpens || tokens.get(j).sign(";")) {
                return false;
            }
        }
        return false;
    }

    private boolean opensSubordinate(int i) {
        String word = tokens.get(i).lower();
        boolean starts = i == 0;
        Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : tokens.get(i);
        if (isShortAside(i)) {
            return false;
        }
        if (words.subordinators().contains(word)) {
            // "Indien blijkt dat het kan" has no subject before its verb; of other words the verb right behind makes a
            // main clause.
            boolean verbFirst = starts && verbs.read(Math.min(i + 1, tokens.size() - 1)) == VerbReader.Reading.FINITE;
            return notSubordinators.at(tokens, i).isEmpty()
                    && (!verbFirst || words.conditional().contains(word))
                    && !(words.prepositions().contains(word) && isPrepositionHere(i, next))
                    && !isAsideWithoutVerb(i);
        }
        boolean verbNext = i + 1 < tokens.size() && verbs.read(i + 1) == VerbReader.Reading.FINITE;
        boolean nounNext = dictionary.can(next, Form.NOUN)
                && !words.determiners().contains(next.lower())
                && !words.otherPronouns().contains(next.lower())
                && !words.isFirstPerson(next.lower())
                && !words.negations().contains(next.lower());
        if (words.that().contains(word)) {
            return !isDemonstrative(i, nounNext && isSingular(next));
        }
        if (words.relatives().contains(word)) {
            return !starts
                    && verbNext(i)
                    && !words.that().contains(tokens.get(Math.max(0, i - 2)).lower())
                    && !(nounNext && !tokens.get(i - 1).sign(","))
                    && (!words.prepositions().contains(tokens.get(i - 1).lower()) || leftByVerb(tokens.get(i - 1)));
        }
        if (words.whether().contains(word)) {
            boolean pronounNext = words.otherPronouns().contains(next.lower()) || words.isFirstPerson(next.lower());
            return verbNext(i)
                    && (i == 0
                            || verbs.isVerbForm(i - 1)
                            || tokens.get(i - 1).sign(",")
                            || pronounNext
                            || leftByVerb(tokens.get(i - 1)));
        }
        if (words.as().contains(word)) {
            boolean verbFirst = current.complete() && verbNext && words.isAuxiliary(verbs.finiteLemma(i + 1));
            return (starts || behindJoint(i) || verbFirst || closesWithVerb(i))
                    && !(nounNext && isSingular(next))
                    && !dictionary.can(next, Form.ADJECTIVE)
                    && !dictionary.can(next, Form.NUMERAL);
        }
        return starts && words.conditionVerbs().contains(word);
    }

    /** "Sinds 1 maart is", "Sinds de zomer is": it opens no clause before a number, nor where a clause would be without its verb. */
    private boolean isPrepositionHere(int i, Token next) {
        int wanted = current.finite < 0 ? 2 : 1;
        for (int j = i + 1; j < tokens.size() && wanted > 0 && !tokens.get(j).sign(";"); j++) {
            wanted -= verbs.isFiniteOrPlural(j) ? 1 : 0;
        }
        return next.kind() == Token.Kind.NUMBER || wanted > 0;
    }

    /** "(Ik zal u), zoals gezegd, (in mei informeren)": between two commas, and too short for a clause with a verb of its own. */
    private boolean isShortAside(int i) {
        String word = tokens.get(i).lower();
        boolean opens = words.subordinators().contains(word) || words.as().contains(word);
        int sign = signFrom(i + 1);
        boolean apart = opens
                && (i == 0 || tokens.get(i - 1).sign(","))
                && sign - i - 1 <= ASIDE_REACH
                && sign < tokens.size()
                && tokens.get(sign).sign(",");
        for (int j = i + 1; j < sign && apart; j++) {
            apart = !verbs.isFiniteOrPlural(j);
        }
        return apart;
    }

    /** "(De leden), onder wie een rechter, (zijn benoemd)": no clause, for the verb behind the comma is that of the one around it. */
    private boolean isAsideWithoutVerb(int i) {
        int sign = signFrom(i + 1);
        boolean enclosed = current.finite < 0
                && sign + 1 < tokens.size()
                && tokens.get(sign).sign(",")
                && verbs.isFiniteOrPlural(sign + 1);
        for (int j = i + 1; j < sign && enclosed; j++) {
            enclosed = !verbs.isVerbForm(j);
        }
        return i > 0 && enclosed;
    }

    /** Behind a comma, or behind "en" where one verb ends what "als" opens: "en als dat kan, wordt". */
    private boolean behindJoint(int i) {
        Token before = tokens.get(i - 1);
        return before.sign(",") || (words.coordinators().contains(before.lower()) && finitesUntilSign(i + 1) == 1);
    }

    /** Whether "dat" points at something ("dat rapport", "Gebeurt dat niet") and opens no clause. */
    private boolean isDemonstrative(int i, boolean nounNext) {
        boolean leadsIn = tokens.get(tokens.size() - 1).sign(":");
        if (i == 0 || (!leadsIn && !verbNext(i))) {
            return true;
        }
        Token before = tokens.get(i - 1);
        boolean verbNext = verbs.read(Math.min(i + 1, tokens.size() - 1)) == VerbReader.Reading.FINITE;
        if (before.sign(",") && verbNext) {
            return true;
        }
        // "als de Kamer dat wenst", "zodra de wet dat mogelijk maakt": its verb stands last, so what stands before it
        // is its object.
        boolean verbToCome = verbNext || finitesUntilSign(i + 1) == 1;
        if (current.type == Clause.Type.SUBORDINATE && current.finite < 0 && verbToCome) {
            return true;
        }
        // "(Zij krijgen) dat bericht, ..."
        if (nounNext && i + 2 < tokens.size() && tokens.get(i + 2).sign(",")) {
            return true;
        }
        if (verbFirst && i == 1) {
            return nounNext || !words.determiners().contains(tokens.get(i + 1).lower());
        }
        if (words.prepositions().contains(before.lower())) {
            return nounNext ? !leftByVerb(before) || current.finite < 0 : !leftByVerb(before);
        }
        boolean behindAuxiliary =
                verbs.read(i - 1) == VerbReader.Reading.FINITE && words.isAuxiliary(verbs.finiteLemma(i - 1));
        return nounNext && (behindAuxiliary || !startsClauseBefore(i));
    }

    /** How many finite verbs stand before the next sign; what could be an infinitive counts, too. */
    private int finitesUntilSign(int from) {
        return (int) IntStream.range(from, Math.max(from, signFrom(from)))
                .filter(verbs::isFiniteOrPlural)
                .count();
    }

    /** The place of the next sign; behind all tokens where there is none. */
    private int signFrom(int from) {
        int i = from;
        while (i < tokens.size() && tokens.get(i).kind() != Token.Kind.SIGN) {
            i++;
        }
        return i;
    }

    /** Whether a word before "dat" may be the particle of the verb ("Ik geef aan dat"). */
    private boolean leftByVerb(Token particle) {
        return words.particles().contains(particle.lower())
                && current.finite >= 0
                && (current.lemma.startsWith(particle.lower())
                        || dictionary.isInfinitive(particle.lower() + current.lemma));
    }

    /** Whether "dat" follows a verb, and so opens a clause although a noun follows it. */
    private boolean startsClauseBefore(int i) {
        return i > 0 && (verbs.isVerbForm(i - 1) || tokens.get(i - 1).sign(",") || particle(i - 1));
    }

    private boolean particle(int i) {
        return words.particles().contains(tokens.get(i).lower());
    }

    private boolean isSingular(Token token) {
        return !dictionary.can(token, Form.NOUN_PLURAL);
    }

    /** "garant staan als de verzekeraar weigert": behind a complete clause, and with its own verb at the end. */
    private boolean closesWithVerb(int i) {
        Token before = tokens.get(Math.max(0, i - 1));
        boolean closed =
                verbs.isVerbForm(i - 1) || leftByVerb(before) || words.objects().contains(before.lower());
        if (!current.complete() || !closed) {
            return false;
        }
        int last = signFrom(i + 2) - 1;
        return last < tokens.size() && last > i + 1 && verbs.read(last) == VerbReader.Reading.FINITE;
    }

    /** "bezien of ...": a finite verb must come later for a clause to be opened. */
    private boolean verbNext(int i) {
        for (int j = i + 1; j < Math.min(tokens.size(), i + 40); j++) {
            if (verbs.isFiniteOrPlural(j)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a finite verb stands so near behind a co-ordinating word that the two open a clause. */
    private boolean opensCoordinate(int i) {
        OpenClause main = mainOf(current);
        if (main.finite < 0 || i + 1 >= tokens.size()) {
            return false;
        }
        boolean finite = verbs.read(i + 1) == VerbReader.Reading.FINITE;
        if (finite && (!verbs.couldBeNoun(i + 1) || verbs.isFollowedByItsObject(i + 1))) {
            return true;
        }
        boolean pluralVerb = verbs.read(i + 1) == VerbReader.Reading.PLURAL_OR_INFINITIVE
                && current == main
                && (main.finitePlural || dictionary.can(tokens.get(main.finite), Form.PLURAL_OR_INFINITIVE))
                && (!words.isAuxiliary(main.lemma) || isSecondAuxiliary(i + 1, main));
        return pluralVerb || subjectAndVerbFollow(i, main);
    }

    /** "De cijfers zijn in mei gereed en zullen worden gedeeld": what takes a participle takes no auxiliary behind "en". */
    private boolean isSecondAuxiliary(int i, OpenClause main) {
        return takesParticiple(main.lemma)
                && dictionary
                        .lemma(tokens.get(i), Form.PLURAL_OR_INFINITIVE)
                        .filter(lemma ->
                                takesParticiple(lemma) || words.future().contains(lemma))
                        .isPresent();
    }

    private boolean takesParticiple(String lemma) {
        return words.passive().contains(lemma) || words.perfect().contains(lemma);
    }

    private boolean subjectAndVerbFollow(int i, OpenClause main) {
        if (current != main && !current.complete()) {
            return false;
        }
        for (int j = i + 1; j < Math.min(tokens.size(), i + COORDINATION_REACH); j++) {
            Token token = tokens.get(j);
            boolean ends = token.kind() == Token.Kind.SIGN
                    || (words.coordinators().contains(token.lower()) && j > i + 1)
                    || (j > i + 1
                            && (words.subordinators().contains(token.lower())
                                    || words.that().contains(token.lower())));
            if (ends) {
                return false;
            }
            boolean verb = verbs.read(j) == VerbReader.Reading.FINITE || isPluralVerb(j, main);
            boolean behindSubject = words.isFirstPerson(tokens.get(j - 1).lower());
            if (verb && (!verbs.couldBeNoun(j) || behindSubject)) {
                return j > i + 1;
            }
        }
        return false;
    }

    /** "en zij worden": beside a verb that takes no infinitive, what could be one is a plural. */
    private boolean isPluralVerb(int i, OpenClause main) {
        return verbs.read(i) == VerbReader.Reading.PLURAL_OR_INFINITIVE
                && !words.infinitiveTakers().contains(main.lemma)
                && current.type != Clause.Type.INFINITIVE;
    }

    private static OpenClause mainOf(OpenClause clause) {
        OpenClause open = clause;
        while (open.type != Clause.Type.MAIN && open.parent.isPresent()) {
            open = open.parent.get();
        }
        return open;
    }

    private void coordinate(int i) {
        boolean inside = current.type == Clause.Type.SUBORDINATE && current.complete() && !inverted(i);
        if (inside) {
            OpenClause sibling = open(Clause.Type.SUBORDINATE, current.opener, current.parent, true);
            current = sibling;
        } else {
            current = open(Clause.Type.MAIN, "", Optional.empty(), true);
        }
        current.tokens.add(i);
    }

    /** "en zal ik", "en heeft het kabinet": verb before subject, so a main clause. */
    private boolean inverted(int i) {
        for (int j = i + 1; j < Math.min(tokens.size(), i + COORDINATION_REACH); j++) {
            if (verbs.read(j) == VerbReader.Reading.FINITE) {
                // A subordinate clause keeps its verb for the end.
                boolean ends = j + 1 == tokens.size() || tokens.get(j + 1).kind() == Token.Kind.SIGN;
                return !ends;
            }
        }
        return true;
    }

    private List<Clause> finish() {
        all.stream()
                .filter(open -> open.type == Clause.Type.MAIN && open.finite < 0)
                .forEach(this::repair);
        return all.stream().map(open -> open.finished(tokens)).toList();
    }

    /** A main clause must have a verb: what looked like a noun is one where nothing else can be ("De eerste staat gepland"). */
    private void repair(OpenClause open) {
        for (int place = 1; place < open.tokens.size() && open.finite < 0; place++) {
            int i = open.tokens.get(place);
            if (verbs.couldBeFinite(i)) {
                open.finite = i;
                open.lemma = verbs.finiteLemma(i);
                open.past = verbs.isPast(i);
                open.nonFinite.removeIf(other -> other == i);
            }
        }
    }
}
