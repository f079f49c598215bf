package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Strength;
import nl.brievenbus.extract.clause.Shape;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.clause.Time;
import nl.brievenbus.extract.clause.Voice;

/**
 * What a promise looks like; {@link SettlementRule} tells of what settles one or puts it off. All that a rule asks for must
 * hold; what it leaves empty, it does not ask for.
 *
 * @param name shown with every statement that it finds
 * @param comment why
 * @param example a sentence in which it must find a statement
 * @param counter a sentence in which no rule may find a promise
 * @param clause in which clauses it may speak; main clauses where empty
 * @param subject whose verb it is
 * @param subjectNoun names of lists, in one of which the subject's noun must be, or the end of it
 * @param finite lemmas, or names of verb lists, of the finite verb
 * @param notFinite lemmas, or names of verb lists, that the finite verb must not be
 * @param verbs actions, or names of verb lists, of the act
 * @param notVerbs of which the act must not be one
 * @param complement whether the act is the one behind "om te", "te" or "dat"
 * @param nominal whether the act is the one that the subject's noun names, where it names one
 * @param outcome whether it is enough that something is to happen, said behind "dat"
 * @param moment whether a term, a condition or a word for later must stand in the clause
 * @param repeated whether, for a moment, it is enough to say how often
 * @param often whether it must be said how often
 * @param term whether a term must stand in the clause
 * @param dated whether that term must name a day or a stretch of the calendar
 * @param condition whether a condition must stand in the sentence
 * @param has names of cues, each of which must stand in the sentence
 * @param any names of cues, one of which must stand in the sentence
 * @param hasNot names of cues, none of which may stand in the clause
 * @param none names of cues, none of which may stand in the sentence
 * @param audience where the rule fixes it
 * @param house whether the house must be named as the one towards whom the act is
 * @param ownPassage whether the sentence must not stand where only others act, unless it is told to the house
 * @param negated whether the clause must be denied, instead of must not
 * @param otherwise whether it speaks only in main clauses in which no other rule speaks, or, where none does in the whole
 *     sentence, in the likeliest clause
 * @param chance how likely all that is known of the clause must make it, from 0 to 1; where it is 0, as likely as of most rules
 */
record Rule(
        String name,
        String comment,
        String example,
        String counter,
        Optional<Strength> strength,
        Set<Shape> clause,
        Set<SubjectKind> subject,
        Set<Time> time,
        Optional<Voice> voice,
        Set<String> subjectNoun,
        Set<String> finite,
        Set<String> notFinite,
        Set<String> verbs,
        Set<String> notVerbs,
        boolean complement,
        boolean outcome,
        boolean nominal,
        boolean moment,
        boolean repeated,
        boolean often,
        boolean term,
        boolean dated,
        boolean condition,
        List<String> has,
        List<String> any,
        List<String> hasNot,
        List<String> none,
        Optional<Audience> audience,
        boolean house,
        boolean ownPassage,
        boolean negated,
        boolean otherwise,
        double chance) {}
