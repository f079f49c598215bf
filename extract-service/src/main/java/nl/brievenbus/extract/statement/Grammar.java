package nl.brievenbus.extract.statement;

import java.util.Map;
import java.util.stream.Collectors;
import nl.brievenbus.extract.actor.ActorFinder;
import nl.brievenbus.extract.clause.ClauseGrammar;
import nl.brievenbus.extract.deadline.Calendar;
import nl.brievenbus.extract.deadline.DeadlineReader;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.SentenceSplitter;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Vocabulary;
import nl.brievenbus.extract.structure.Ministries;

/**
 * All that a language's files say of sentences and statements. Thread-safe.
 *
 * @param completions by the verb that they complete
 */
record Grammar(
        SentenceWords words,
        SentenceSplitter splitter,
        Dictionary dictionary,
        ActorFinder actors,
        DeadlineReader deadlines,
        RuleBook rules,
        RuleFilter filter,
        ClauseGrammar clauses,
        Map<String, Phrases> completions,
        Conditions conditions,
        Weights weights) {

    static Grammar load(String language, Vocabulary vocabulary, Ministries ministries, Calendar calendar) {
        SentenceWords words = vocabulary.words();
        RuleBook rules = RuleBook.load(language);
        return new Grammar(
                words,
                words.splitter(),
                vocabulary.dictionary(),
                ActorFinder.load(language, words, ministries),
                DeadlineReader.load(language, calendar),
                rules,
                new RuleFilter(rules, words),
                ClauseGrammar.of(words, rules.expressions(), rules::list),
                words.completions().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Phrases.of(entry.getValue()))),
                new Conditions(words, rules.cue(Conditions.CUE)),
                Weights.load(language));
    }
}
