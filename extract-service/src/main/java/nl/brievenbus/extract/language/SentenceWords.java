package nl.brievenbus.extract.language;

import java.util.List;
import java.util.Map;

/**
 * The small words of a language by which sentences are taken apart. The data file tells what each field holds.
 *
 * @param dictionary the compiled dictionary on the class path
 * @param forms what the dictionary's tags mean, by their beginnings
 * @param likelier of verbs that share forms with another one the one that is meant ("gelukken": "lukken")
 * @param contractions words that are written as one with an apostrophe
 * @param notSubordinators phrases that begin like a clause and are none ("indien nodig")
 * @param relativeAdverbs open a relative clause ("waarover", "which")
 * @param conditionalWhereUndated of those that are conditional the ones that tell of no condition where they tell of a day ("when we meet on 5 May")
 * @param conditionalWhereFirst open a condition at the beginning of a sentence only ("Waar regels knellen, pas ik ze aan")
 * @param onlyThen before a condition they say that it must come first ("pas als dat lukt")
 * @param then take up a condition that a verb opened ("Blijkt dat niet, dan ...")
 * @param widePurposes those purposes that may hold a clause before their infinitive ("om, nu dat kan, te besluiten")
 * @param openers phrases that open a subordinate clause as one word would ("as soon as")
 * @param openersBehindComma words that open one behind a comma only ("provided")
 * @param conditionVerbs open a condition where they stand first ("mocht dat niet lukken"); the usual one first
 * @param expletives stand where a subject would and are none ("er")
 * @param placeAdverbs of which a preposition can stand apart ("daar in mei een besluit over nemen")
 * @param verbParticles right behind a verb they are part of it ("set aside")
 * @param verbParticlesAtEnd the same, where no noun follows of which they could be the preposition ("phase in from January")
 * @param pasts forms that are far oftener the past of one verb than the present of another ("found", "saw")
 * @param completions of a verb the words that, right behind it or behind its object, are part of what it says ("make public")
 * @param secondPerson the one who is written to
 * @param infinitiveArticles before an infinitive they make it a noun ("het bouwen")
 * @param genitives behind an infinitive they make it a noun ("op aandringen van de sector")
 * @param gerundTakers what is to be done stands behind them, or behind "to", as a gerund ("we anticipate publishing", "commits to publishing")
 * @param supports help a verb to a question or a denial ("do")
 * @param phraseGoesOn end a phrase of a condition that what stands behind it completes ("onder voorbehoud van")
 * @param addenda behind the last verb of a clause they add a thing with all that is told of it ("alsmede")
 * @param causatives have another verb done; the usual one first
 * @param nominalEndings endings of nouns that name an act, and the ending of its infinitive ("ing": "en")
 * @param personPronouns stand for a person whom the sentence before named
 * @param personPointers the same where one opens a sentence, with the verb behind it and what it is done to behind that ("Deze zal uw Kamer informeren")
 * @param askers verbs behind which one of {@code whether} asks, whatever stands between
 * @param possessives of pronouns the words for what is theirs ("we": "our")
 * @param pronominalAdverbs stand for a preposition and a thing ("hierover")
 * @param parties endings of nouns for those who have plans of their own ("gemeente", "commissie")
 * @param things endings of names that are none ("wet")
 * @param agents endings of nouns for those who do what a passive tells, besides the parties
 * @param notAgents endings of words for the causes and means by which something is done ("vertraging", "brief")
 * @param timeWords behind a word that could name who acts, and tell when ("by the end of March")
 * @param moments words of the calendar, which tell when something is done ("May", "month")
 * @param verbSecond whether the finite verb of a main clause stands second (Dutch) rather than behind its subject
 */
public record SentenceWords(
        String dictionary,
        Map<String, Form> forms,
        Map<String, String> likelier,
        boolean verbSecond,
        Contractions contractions,
        SentenceSplitter.Abbreviations abbreviations,
        WordSet subordinators,
        List<String> notSubordinators,
        WordSet that,
        WordSet relatives,
        WordSet relativeAdverbs,
        WordSet whether,
        WordSet askers,
        WordSet as,
        List<String> conditionVerbs,
        WordSet conditional,
        WordSet conditionalWhereUndated,
        WordSet conditionalWhereFirst,
        WordSet onlyThen,
        WordSet then,
        WordSet purposes,
        WordSet widePurposes,
        List<String> openers,
        WordSet openersBehindComma,
        WordSet expletives,
        WordSet placeAdverbs,
        WordSet secondPerson,
        WordSet infinitiveArticles,
        WordSet genitives,
        WordSet supports,
        WordSet phraseGoesOn,
        WordSet infinitiveMarks,
        WordSet coordinators,
        WordSet addenda,
        WordSet firstPerson,
        WordSet firstPersonPlural,
        WordSet otherPronouns,
        WordSet reflexives,
        WordSet objects,
        WordSet agentMarks,
        WordSet timeWords,
        WordSet moments,
        WordSet future,
        WordSet passive,
        WordSet perfect,
        WordSet pasts,
        WordSet modals,
        List<String> causatives,
        WordSet infinitiveTakers,
        WordSet participleTakers,
        WordSet gerundTakers,
        WordSet particles,
        WordSet verbParticles,
        WordSet verbParticlesAtEnd,
        Map<String, List<String>> completions,
        WordSet negations,
        List<String> notNegations,
        WordSet notVerbs,
        WordSet prepositions,
        WordSet determiners,
        Map<String, String> nominalEndings,
        WordSet personPronouns,
        WordSet personPointers,
        WordSet bodyPronouns,
        Map<String, String> possessives,
        WordSet pronominalAdverbs,
        Endings parties,
        Endings things,
        Endings agents,
        Endings notAgents) {

    public SentenceSplitter splitter() {
        return new SentenceSplitter(abbreviations);
    }

    /** Whether a word joins words or clauses. */
    public boolean links(String word) {
        return coordinators.contains(word)
                || subordinators.contains(word)
                || that.contains(word)
                || relatives.contains(word)
                || whether.contains(word)
                || as.contains(word)
                || prepositions.contains(word);
    }

    /** Whether a word can be the subject "I" or "we". */
    public boolean isFirstPerson(String word) {
        return firstPerson.contains(word) || firstPersonPlural.contains(word);
    }

    /** Whether a word can mean an actor of the sentence before: "he", "it". */
    public boolean isActorsPronoun(String word) {
        return personPronouns.contains(word) || bodyPronouns.contains(word);
    }

    /** Whether a verb stands beside another one and only says how or when. */
    public boolean isAuxiliary(String lemma) {
        return future.contains(lemma)
                || passive.contains(lemma)
                || perfect.contains(lemma)
                || modals.contains(lemma)
                || causatives.contains(lemma);
    }
}
