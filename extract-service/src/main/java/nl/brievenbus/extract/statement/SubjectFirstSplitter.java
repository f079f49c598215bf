package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.Reading;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.WordSet;

/**
 * Cuts a sentence into clauses in a language whose verb stands behind its subject, as in English. Words open a clause
 * ("if", "which", "as soon as"); a comma closes it once its verb has come; a co-ordinating word opens another one where a
 * verb follows. One pass, with bounded looking ahead: linear time.
 */
final class SubjectFirstSplitter {

    /** How far a finite verb may stand behind a word that opens a clause. */
    private static final int REACH = 16;

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final List<Token> tokens;
    private final Phrases openers;
    private final List<OpenClause> all = new ArrayList<>();
    private OpenClause current;

    private SubjectFirstSplitter(Grammar grammar, Dictionary.Words dictionary, List<Token> tokens) {
        words = grammar.words();
        openers = grammar.openers();
        this.dictionary = dictionary;
        this.tokens = tokens;
        this.current = open(Clause.Type.MAIN, "", Optional.empty(), false);
    }

    /** @param tokens of one sentence, without what stands in brackets or quotation marks */
    static List<Clause> split(Grammar grammar, Dictionary.Words dictionary, List<Token> tokens) {
        SubjectFirstSplitter splitter = new SubjectFirstSplitter(grammar, dictionary, tokens);
        int i = 0;
        while (i < tokens.size()) {
            i = splitter.take(i);
        }
        return splitter.all.stream().map(splitter::finish).toList();
    }

    private OpenClause open(Clause.Type type, String opener, Optional<OpenClause> parent, boolean coordinated) {
        return new OpenClause(all, type, opener, parent, coordinated);
    }

    /** Takes what stands at {@code i}; returns where to go on. */
    private int take(int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.SIGN) {
            takeSign(i, token);
            return i + 1;
        }
        int opener = openerLength(i);
        if (opener > 0) {
            openSubordinate(i, opener);
            return i + opener;
        }
        if (words.coordinators().contains(token.lower()) && opensCoordinate(i)) {
            coordinate(i);
            return i + 1;
        }
        if (isFinite(i)) {
            takeFinite(i);
        } else {
            takeOther(i);
        }
        return i + 1;
    }

    private void takeSign(int i, Token token) {
        if (token.sign(";") || token.sign(":")) {
            current = open(Clause.Type.MAIN, "", Optional.empty(), true);
            return;
        }
        boolean comma = token.sign(",") || token.sign("–") || token.sign("—");
        if (comma && current.type != Clause.Type.MAIN && !enclosesAside(i)) {
            // A clause without a verb ("if necessary,") ends at its comma, too.
            current = current.parent.orElse(current);
            while (current.type != Clause.Type.MAIN && current.finite >= 0) {
                current = current.parent.orElse(current);
            }
        }
        current.lastComma = comma ? current.tokens.size() : current.lastComma;
        current.tokens.add(i);
    }

    /** "that my colleague, the Minister of Finance, will": a clause does not end at commas between its subject and its verb. */
    private boolean enclosesAside(int i) {
        boolean relative =
                words.that().contains(current.opener) || words.relatives().contains(current.opener);
        if (!relative || current.finite >= 0 || current.tokens.size() < 2) {
            return false;
        }
        for (int j = i + 1; j + 1 < Math.min(tokens.size(), i + REACH); j++) {
            if (isFinite(j)) {
                return j == i + 1;
            }
            if (isBreak(tokens.get(j))) {
                return isFinite(j + 1);
            }
        }
        return false;
    }

    /** How many words at {@code i} open a subordinate clause; 0 where none do. */
    private int openerLength(int i) {
        String word = tokens.get(i).lower();
        if (i == 0 && words.conditionVerbs().contains(word)) {
            return 1;
        }
        int several = openers.at(tokens, i)
                .map(Phrases.Match::end)
                .map(end -> end - i)
                .orElse(0);
        if (several > 0) {
            return several;
        }
        if (words.openersBehindComma().contains(word)
                && i > 0
                && tokens.get(i - 1).sign(",")) {
            return 1;
        }
        boolean late = words.conditionVerbs().contains(word)
                && current.finite >= 0
                && !current.nonFinite.isEmpty()
                && !isFormOf(tokens.get(i - 1), words.perfect());
        if (late) {
            return 1;
        }
        if (words.that().contains(word)) {
            return opensThat(i) ? 1 : 0;
        }
        // "what to do" has no verb of its own.
        if (!words.subordinators().contains(word) || (i + 1 < tokens.size() && isMark(i + 1))) {
            return 0;
        }
        // "has since asked": right behind its verb it is an adverb.
        if (i > 0 && current.finite == i - 1 && isFormOf(tokens.get(i - 1), words.perfect())) {
            return 0;
        }
        if (words.prepositions().contains(word) || words.as().contains(word)) {
            return opensClause(i) ? 1 : 0;
        }
        boolean phrase = words.conditional().contains(word) || finiteWithin(i + 1) >= 0;
        return phrase ? 1 : 0;
    }

    /** "that" opens a clause where a verb follows, unless it points ("in that letter"). */
    private boolean opensThat(int i) {
        boolean governed = i > 0 && isPreposition(i - 1);
        // "Once that has happened": right behind a word that opens a clause it is the subject.
        boolean subject =
                i > 0 && words.subordinators().contains(tokens.get(i - 1).lower());
        if (i == 0 || governed || subject || i + 1 >= tokens.size()) {
            return false;
        }
        int finite = finiteWithin(i + 1);
        boolean subjectNext = words.determiners().contains(tokens.get(i + 1).lower())
                || isPronoun(i + 1)
                || dictionary.can(tokens.get(i + 1), Form.NOUN_PLURAL)
                || dictionary.can(tokens.get(i + 1), Form.ADJECTIVE)
                || tokens.get(i + 1).capital();
        return (finite >= 0 && (subjectNext || finite == i + 1 || dictionary.can(tokens.get(i - 1), Form.NOUN)))
                || subjunctiveFollows(i + 1);
    }

    /** "(it is planned) that the bill be laid": the plain form of "be" is the verb. */
    private boolean subjunctiveFollows(int from) {
        for (int j = from + 1; j < Math.min(tokens.size(), from + REACH) && !isBreak(tokens.get(j)); j++) {
            if (words.passive().contains(tokens.get(j).lower())) {
                return !behindAuxiliary(j) && !isMark(j - 1);
            }
        }
        return false;
    }

    /** A sign at which a search for a verb stops; an apostrophe is none. */
    private static boolean isBreak(Token token) {
        return token.kind() == Token.Kind.SIGN && ",;:–—.!?".contains(token.text());
    }

    /** "before" and "as" open a clause where one subject and its verb follow, not where a second subject does. */
    private boolean opensClause(int i) {
        int finite = finiteWithin(i + 1);
        if (finite < 0
                || isPreposition(i + 1)
                || lacksMain(i, finite)
                || (current.finite >= 0 && current.enclosingWithoutFinite().isPresent())) {
            return false;
        }
        for (int j = i + 2; j < finite; j++) {
            boolean governed = isPreposition(j - 1)
                    || words.coordinators().contains(tokens.get(j - 1).lower());
            // "Since 1 May it has been", "Before the summer the board will".
            boolean second =
                    !governed && (words.determiners().contains(tokens.get(j).lower()) || isOnlyPronoun(j));
            if (second
                    || words.isFirstPerson(tokens.get(j).lower())
                    || words.secondPerson().contains(tokens.get(j).lower())) {
                return false;
            }
        }
        return true;
    }

    /** "Since April many have gone there": at the beginning of a sentence that has no other verb it is a preposition. */
    private boolean lacksMain(int i, int finite) {
        boolean lacks = i == 0;
        for (int j = finite + 1; j < tokens.size() && lacks; j++) {
            lacks = !isFinite(j);
        }
        return lacks;
    }

    /** "it", "they": a pronoun that is no determiner, too. */
    private boolean isOnlyPronoun(int i) {
        String word = tokens.get(i).lower();
        return words.otherPronouns().contains(word) && !words.determiners().contains(word);
    }

    private boolean isPronoun(int i) {
        String word = tokens.get(i).lower();
        return words.isFirstPerson(word)
                || words.otherPronouns().contains(word)
                || words.objects().contains(word);
    }

    /** Where the next finite verb stands before a sign or a word that opens a clause; -1 where none does. */
    private int finiteWithin(int from) {
        for (int j = from; j < Math.min(tokens.size(), from + REACH); j++) {
            Token token = tokens.get(j);
            boolean stops = isBreak(token)
                    || (j > from
                            && words.subordinators().contains(token.lower())
                            && !words.prepositions().contains(token.lower()));
            if (stops) {
                return -1;
            }
            if (isFinite(j)) {
                return j;
            }
        }
        return -1;
    }

    private void openSubordinate(int i, int length) {
        String word = tokens.get(i).lower();
        String opener = length == 3 ? tokens.get(i + 1).lower() : word;
        OpenClause parent = current.type != Clause.Type.MAIN && current.finite >= 0 && followsCoordinator(i)
                ? current.parent.orElse(current)
                : current;
        current = open(Clause.Type.SUBORDINATE, opener, Optional.of(parent), false);
        for (int j = i; j < i + length; j++) {
            current.tokens.add(j);
        }
        // "Should it fail, ...": what opens the clause is its verb.
        current.finite = words.conditionVerbs().contains(word) ? i : -1;
    }

    private boolean followsCoordinator(int i) {
        return i > 0 && words.coordinators().contains(tokens.get(i - 1).lower());
    }

    /** A co-ordinating word opens a clause where a verb follows, with a subject of its own or at once. */
    private boolean opensCoordinate(int i) {
        boolean newSubject = current.type == Clause.Type.SUBORDINATE
                && i + 1 < tokens.size()
                && words.isFirstPerson(tokens.get(i + 1).lower());
        if (current.finite < 0 && !newSubject) {
            return false;
        }
        int finite = finiteWithin(i + 1);
        for (int j = i + 1; j < finite; j++) {
            boolean again = words.coordinators().contains(tokens.get(j).lower());
            // In "the first and the second and will publish" the verb belongs to the last of them.
            if (again && (j == i + 1 || finite == j + 1)) {
                return false;
            }
        }
        return finite >= 0;
    }

    private void coordinate(int i) {
        int finite = finiteWithin(i + 1);
        boolean shares = finite == i + 1
                || (finite == i + 2 && dictionary.can(tokens.get(i + 1), Form.ADVERB) && !isPronoun(i + 1));
        boolean ownMain = words.isFirstPerson(tokens.get(i + 1).lower()) || !shares;
        boolean sibling = current.type == Clause.Type.SUBORDINATE && !ownMain;
        current = sibling
                ? open(Clause.Type.SUBORDINATE, current.opener, current.parent, true)
                : open(Clause.Type.MAIN, "", Optional.empty(), true);
        current.tokens.add(i);
    }

    /** Whether a word is a finite verb here. */
    private boolean isFinite(int i) {
        Token token = tokens.get(i);
        if (!token.word() || words.notVerbs().contains(token.lower()) || isMarked(i)) {
            return false;
        }
        String before = i == 0 ? "" : tokens.get(i - 1).lower();
        // "the report that was asked for will be sent": a preposition may stand at the end of a clause.
        boolean stranded = dictionary.can(token, Form.MODAL)
                && i + 1 < tokens.size()
                && dictionary.can(tokens.get(i + 1), Form.PLURAL_OR_INFINITIVE);
        boolean isNoun = (words.prepositions().contains(before) && !stranded)
                || (words.determiners().contains(before)
                        && !words.otherPronouns().contains(before)
                        && !isLetter(i - 1));
        if (isNoun && !isOnlyThird(token)) {
            return false;
        }
        if (isName(i)) {
            return false;
        }
        if (dictionary.can(token, Form.MODAL) || words.modals().contains(token.lower())) {
            return true;
        }
        if (isFiniteAuxiliary(token)) {
            return !behindAuxiliary(i);
        }
        boolean subjunctive = words.passive().contains(token.lower())
                && current.type == Clause.Type.SUBORDINATE
                && current.finite < 0
                && words.that().contains(current.opener);
        if (subjunctive) {
            return true;
        }
        return isFiniteMainVerb(i, token);
    }

    /** "Annex A meets it": a capital within a sentence is no article. */
    private boolean isLetter(int i) {
        return i > 0
                && tokens.get(i).capital()
                && tokens.get(i).lower().length() == 1
                && tokens.get(i - 1).kind() != Token.Kind.SIGN;
    }

    /** "between February and May we shall": a capital within a sentence makes a name. */
    private boolean isName(int i) {
        return i > 0 && tokens.get(i).capitalised() && tokens.get(i - 1).kind() != Token.Kind.SIGN;
    }

    /** "the table below gives": a form that can be nothing but a verb. */
    private boolean isOnlyThird(Token token) {
        List<Reading> readings = dictionary.readings(token);
        return !readings.isEmpty() && readings.stream().allMatch(reading -> reading.form() == Form.PRESENT_THIRD);
    }

    /** "is", "has", "were": a form of "be", "have" or "do" that is not an infinitive, participle or gerund alone. */
    private boolean isFiniteAuxiliary(Token token) {
        if (words.passive().contains(token.lower())) {
            return false;
        }
        return dictionary.readings(token).stream()
                .anyMatch(reading -> (words.passive().contains(reading.lemma())
                                || words.perfect().contains(reading.lemma())
                                || words.supports().contains(reading.lemma()))
                        && (reading.form() == Form.PRESENT_THIRD
                                || reading.form() == Form.PAST
                                || reading.form() == Form.PLURAL_OR_INFINITIVE));
    }

    /** "will have", "will not have". */
    private boolean behindAuxiliary(int i) {
        for (int j = i - 1; j >= Math.max(0, i - 3); j--) {
            Token token = tokens.get(j);
            if (dictionary.can(token, Form.MODAL) || words.modals().contains(token.lower())) {
                return true;
            }
            boolean between =
                    dictionary.can(token, Form.ADVERB) || words.negations().contains(token.lower());
            if (!between) {
                return false;
            }
        }
        return false;
    }

    private boolean isFiniteMainVerb(int i, Token token) {
        int subject = i - 1;
        while (subject > 0 && dictionary.can(tokens.get(subject), Form.ADVERB) && !isPronoun(subject)) {
            subject--;
        }
        if (subject < 0) {
            return false;
        }
        Token before = tokens.get(subject);
        if ((isFiniteAuxiliary(before) || opensAside(i)) && dictionary.can(token, Form.PARTICIPLE)) {
            return false;
        }
        boolean behindPronoun = isPronoun(subject) && !isObject(subject);
        boolean base = dictionary.can(token, Form.PLURAL_OR_INFINITIVE);
        boolean third = dictionary.can(token, Form.PRESENT_THIRD);
        boolean past = dictionary.can(token, Form.PAST);
        if (behindPronoun) {
            boolean opens = !current.tokens.isEmpty()
                    && current.tokens.get(0) == subject
                    && current.type == Clause.Type.SUBORDINATE;
            boolean determines = words.determiners().contains(before.lower()) && !opens;
            boolean only = base && !dictionary.can(token, Form.NOUN) && !dictionary.can(token, Form.ADJECTIVE);
            return ((base && (!determines || only)) || third || past)
                    && !(current.finite >= 0 && isAuxiliary(current.finite) && subject == i - 1 && isInverted(subject));
        }
        boolean afterCoordinator = words.coordinators().contains(before.lower());
        boolean nominal = dictionary.can(before, Form.NOUN)
                || dictionary.can(before, Form.NOUN_PLURAL)
                || before.capital()
                || before.sign(",")
                || before.sign(")")
                || (before.kind() == Token.Kind.NUMBER && (isOnlyThird(token) || isNumbered(subject)))
                || isGovernedPronoun(subject)
                || isUnknownName(before)
                || afterCoordinator
                || isOpener(before);
        boolean plural = base
                && (dictionary.can(before, Form.NOUN_PLURAL) || isGovernedPronoun(subject))
                && (!dictionary.can(token, Form.NOUN) || takesObject(i));
        boolean possible = plural
                || (third && !nounLike(i))
                || (past
                        && !(afterCoordinator
                                && current.nonFinite.isEmpty()
                                && current.finite < 0
                                && !current.coordinated));
        if (afterCoordinator && isNounBehindInfinitive(token)) {
            return false;
        }
        // "the coroners for whom the Budget provides will be appointed": what can be nothing but a verb is one.
        return nominal && possible && (isOnlyThird(token) || !auxiliaryFollows(i));
    }

    /** "will assess the costs and benefits": a second verb would be an infinitive as the first one is. */
    private boolean isNounBehindInfinitive(Token token) {
        return current.finite >= 0
                && isAuxiliary(current.finite)
                && !current.nonFinite.isEmpty()
                && dictionary.can(token, Form.NOUN_PLURAL);
    }

    /** "Annex 1 (shows)", "table 4 (gives)": a number behind what it numbers, at the beginning of a clause. */
    private boolean isNumbered(int number) {
        return number > 0 && current.tokens.size() == 2 && dictionary.can(tokens.get(number - 1), Form.NOUN);
    }

    /** "eleven of them (came)": a pronoun that ends a subject, as a noun would. */
    private boolean isGovernedPronoun(int i) {
        return i > 0 && isPreposition(i - 1) && isObject(i);
    }

    /** "Logius (switched)": a word that the dictionary lacks, at the beginning of a sentence. */
    private boolean isUnknownName(Token token) {
        return token.capitalised() && dictionary.readings(token).isEmpty();
    }

    /** "(the registers) list 54", "(the tables) show the amounts": a verb, whatever noun it could be. */
    private boolean takesObject(int i) {
        return i + 1 < tokens.size()
                && (words.determiners().contains(tokens.get(i + 1).lower())
                        || tokens.get(i + 1).kind() == Token.Kind.NUMBER)
                && !auxiliaryFollows(i);
    }

    /** "the outcome, accompanied by a response,": a participle with its agent, behind a comma. */
    private boolean opensAside(int i) {
        return tokens.get(i - 1).sign(",")
                && i + 1 < tokens.size()
                && words.agentMarks().contains(tokens.get(i + 1).lower());
    }

    /** "Should we fail": the pronoun stands behind the verb that stands before it. */
    private boolean isInverted(int subject) {
        return subject > 0 && current.finite == subject - 1;
    }

    private boolean isAuxiliary(int i) {
        return words.passive().contains(tokens.get(i).lower())
                || dictionary.can(tokens.get(i), Form.MODAL)
                || isFiniteAuxiliary(tokens.get(i));
    }

    private boolean isObject(int i) {
        String word = tokens.get(i).lower();
        boolean never = !words.secondPerson().contains(word);
        return words.objects().contains(word)
                && !words.otherPronouns().contains(word)
                && i > 0
                && (never || current.finite >= 0);
    }

    private boolean isOpener(Token token) {
        return words.subordinators().contains(token.lower()) || words.that().contains(token.lower());
    }

    /** "reports", "plans": a noun where an adjective or another noun stands right before it and a verb is still to come. */
    private boolean nounLike(int i) {
        return dictionary.can(tokens.get(i), Form.NOUN_PLURAL)
                && (auxiliaryFollows(i)
                        || (i + 1 < tokens.size() && isOpener(tokens.get(i + 1)))
                        || isBehindAdjective(i));
    }

    private boolean isBehindAdjective(int i) {
        return i > 0
                && dictionary.can(tokens.get(i - 1), Form.ADJECTIVE)
                && !dictionary.can(tokens.get(i - 1), Form.NOUN);
    }

    /** Whether a verb that can only be finite comes before the clause ends. */
    private boolean auxiliaryFollows(int i) {
        for (int j = i + 1; j < Math.min(tokens.size(), i + REACH); j++) {
            Token token = tokens.get(j);
            boolean points = isPreposition(j - 1);
            boolean stops = isBreak(token)
                    || (isOpener(token) && !points)
                    || words.coordinators().contains(token.lower())
                    || (isPronoun(j) && !words.determiners().contains(token.lower()));
            if (stops) {
                return false;
            }
            // "on 22 May" holds none.
            boolean auxiliary = dictionary.can(token, Form.MODAL) && !isName(j);
            if (auxiliary || (isFiniteAuxiliary(token) && !behindAuxiliary(j))) {
                return true;
            }
        }
        return false;
    }

    private void takeFinite(int i) {
        if (current.finite >= 0) {
            Optional<OpenClause> enclosing = current.enclosingWithoutFinite();
            if (enclosing.isPresent()) {
                current = enclosing.get();
            } else if (current.lastComma > current.tokens.indexOf(current.finite)) {
                openBehindComma();
            } else {
                takeOther(i);
                return;
            }
        }
        current.finite = i;
        current.tokens.add(i);
    }

    /** ", we will ...": a second finite verb belongs to a clause that began behind the last comma. */
    private void openBehindComma() {
        List<Integer> behind = current.cutBehindComma();
        current = open(Clause.Type.MAIN, "", Optional.empty(), true);
        current.tokens.addAll(behind);
    }

    private void takeOther(int i) {
        // A new subject behind an opening clause without a comma: "If it fails I will ...".
        boolean subject = words.isFirstPerson(tokens.get(i).lower()) || isSubjectOfNext(i);
        if (subject && current.type == Clause.Type.SUBORDINATE && current.finite >= 0) {
            current.enclosingWithoutFinite().ifPresent(open -> current = open);
        }
        current.tokens.add(i);
        boolean verb = isMarked(i) || (current.finite >= 0 && isNonFinite(i));
        if (verb) {
            current.nonFinite.add(i);
        }
    }

    /** "(Once that has happened) they will": a pronoun right before an auxiliary. */
    private boolean isSubjectOfNext(int i) {
        return isOnlyPronoun(i) && i + 1 < tokens.size() && dictionary.can(tokens.get(i + 1), Form.MODAL);
    }

    /** "to send", "to fully inform". */
    private boolean isMarked(int i) {
        boolean base = dictionary.can(tokens.get(i), Form.PLURAL_OR_INFINITIVE)
                || (dictionary.can(tokens.get(i), Form.GERUND) && isCommitted(i));
        return base
                && i > 0
                && (isMark(i - 1) || (i > 1 && isMark(i - 2) && dictionary.can(tokens.get(i - 1), Form.ADVERB)));
    }

    /** "(have committed) to reviewing": the gerund behind "to" is what is done. */
    private boolean isCommitted(int i) {
        return i > 1
                && isMark(i - 1)
                && (dictionary.can(tokens.get(i - 2), Form.PARTICIPLE) || dictionary.can(tokens.get(i - 2), Form.PAST));
    }

    private boolean isMark(int i) {
        return words.infinitiveMarks().contains(tokens.get(i).lower());
    }

    /** An infinitive, participle or gerund that the verb of the clause takes. */
    private boolean isNonFinite(int i) {
        Token token = tokens.get(i);
        Token before = tokens.get(i - 1);
        boolean other = !token.word()
                || (words.notVerbs().contains(token.lower()) && !isRightBehindModal(i))
                || words.determiners().contains(before.lower())
                || words.prepositions().contains(before.lower())
                || !(isAuxiliary(current.finite) || isBehindMarkedAuxiliary(i));
        if (other) {
            return false;
        }
        boolean modal = dictionary.can(tokens.get(current.finite), Form.MODAL);
        int last = lastBehindFinite();
        boolean first = last < 0 || isAuxiliaryForm(last);
        boolean joined = words.coordinators().contains(before.lower()) && !current.nonFinite.isEmpty();
        boolean plain = (modal || isFormOf(tokens.get(current.finite), words.supports())) && last < 0;
        boolean form = plain
                ? dictionary.can(token, Form.PLURAL_OR_INFINITIVE)
                : dictionary.can(token, Form.PARTICIPLE)
                        || dictionary.can(token, Form.GERUND)
                        || (joined
                                && dictionary.can(token, Form.PLURAL_OR_INFINITIVE)
                                && !dictionary.can(token, Form.NOUN_PLURAL));
        return form && (first || joined) && (!attributive(i) || (plain && isBehindPhrase(i)));
    }

    /** "will in the meantime bear the cost", "will, from April 1, bear it": behind a phrase that stands between a verb and its infinitive. */
    private boolean isBehindPhrase(int i) {
        int opens = current.finite + 1;
        while (opens < i && dictionary.can(tokens.get(opens), Form.ADVERB) && !isPreposition(opens)) {
            opens++;
        }
        boolean aside = tokens.get(opens).sign(",") && tokens.get(i - 1).sign(",");
        boolean phrase = isPreposition(opens) && endsPhrase(tokens.get(i - 1));
        return opens < i - 1 && i - opens < REACH && (aside || phrase) && goesOnAsVerb(i);
    }

    private boolean isPreposition(int i) {
        return words.prepositions().contains(tokens.get(i).lower());
    }

    private boolean endsPhrase(Token token) {
        return dictionary.can(token, Form.NOUN)
                || dictionary.can(token, Form.NOUN_PLURAL)
                || token.kind() == Token.Kind.NUMBER
                || token.capital();
    }

    /** Behind a verb stands what is done to what, where or how; behind a noun that looks like one stands the verb. */
    private boolean goesOnAsVerb(int i) {
        if (i + 1 >= tokens.size() || isAuxiliaryForm(i)) {
            return true;
        }
        Token next = tokens.get(i + 1);
        return next.kind() == Token.Kind.SIGN
                || words.determiners().contains(next.lower())
                || words.objects().contains(next.lower())
                || isPreposition(i + 1)
                || dictionary.can(next, Form.NOUN_PLURAL);
    }

    /** "(we will) order two more": what is mostly a noun is a verb where nothing but a verb can stand. */
    private boolean isRightBehindModal(int i) {
        Token token = tokens.get(i);
        return i - 1 == current.finite
                && dictionary.can(tokens.get(current.finite), Form.MODAL)
                && !dictionary.can(token, Form.ADVERB)
                && !words.prepositions().contains(token.lower());
    }

    /** The last infinitive or participle behind the finite verb, or -1: "to do (this) will" takes none of its verb's. */
    private int lastBehindFinite() {
        int last = current.nonFinite.isEmpty() ? -1 : current.nonFinite.get(current.nonFinite.size() - 1);
        return last > current.finite ? last : -1;
    }

    /** "(we expect) to have filled". */
    private boolean isBehindMarkedAuxiliary(int i) {
        return current.nonFinite.contains(i - 1) && isMarked(i - 1) && isAuxiliaryForm(i - 1);
    }

    private boolean isAuxiliaryForm(int i) {
        Token token = tokens.get(i);
        return isFormOf(token, words.passive()) || isFormOf(token, words.perfect());
    }

    private boolean isFormOf(Token token, WordSet verbs) {
        return dictionary.readings(token).stream().anyMatch(reading -> verbs.contains(reading.lemma()));
    }

    /** "(will remain) unchanged": only what stands near its auxiliary, adverbs between them. */
    private boolean attributive(int i) {
        int last = Math.max(current.finite, lastBehindFinite());
        int strangers = 0;
        for (int j = last + 1; j < i; j++) {
            Token token = tokens.get(j);
            boolean small = token.kind() == Token.Kind.SIGN
                    || dictionary.can(token, Form.ADVERB)
                    || words.negations().contains(token.lower())
                    || words.coordinators().contains(token.lower());
            strangers += small ? 0 : 1;
        }
        boolean inverted = words.conditionVerbs().contains(current.opener)
                || words.coordinators().contains(tokens.get(i - 1).lower());
        return strangers > (inverted ? REACH : 0);
    }

    private Clause finish(OpenClause open) {
        if (open.finite >= 0) {
            Token finite = tokens.get(open.finite);
            open.lemma = lemma(finite);
            open.past = isPast(finite);
        }
        return open.finished(tokens);
    }

    private boolean isPast(Token token) {
        boolean only = dictionary.can(token, Form.PAST)
                && !dictionary.can(token, Form.PRESENT_THIRD)
                && !dictionary.can(token, Form.MODAL)
                && !dictionary.can(token, Form.PLURAL_OR_INFINITIVE);
        return only || words.pasts().contains(token.lower());
    }

    private String lemma(Token token) {
        if (words.modals().contains(token.lower()) || words.passive().contains(token.lower())) {
            return token.lower();
        }
        if (words.pasts().contains(token.lower())) {
            return dictionary.lemma(token, Form.PAST).orElse(token.lower());
        }
        for (Form form : List.of(Form.MODAL, Form.PRESENT_THIRD, Form.PLURAL_OR_INFINITIVE, Form.PAST)) {
            Optional<String> lemma = dictionary.lemma(token, form);
            if (lemma.isPresent()) {
                return lemma.get();
            }
        }
        return token.lower();
    }
}
