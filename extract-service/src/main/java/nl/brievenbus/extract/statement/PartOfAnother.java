package nl.brievenbus.extract.statement;

import java.util.List;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.clause.Shape;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.clause.Time;

/** Tells where what a rule found in a clause is no statement of its own, but part of another one. */
final class PartOfAnother {

    private final RuleBook rules;

    PartOfAnother(RuleBook rules) {
        this.rules = rules;
    }

    /** Whether another rule that speaks in the sentence tells it already, so that nothing is to be added. */
    boolean isTold(SentenceView sentence, RuleBook.Hit hit, List<RuleBook.Hit> hits) {
        return isToldByAnother(hit, hits) || tellsWhich(sentence, hit, hits) || onlyAnnounces(hit, hits);
    }

    /** In "Ik zeg toe dat ik ..." the promise tells the act behind "dat" already. */
    private static boolean isToldByAnother(RuleBook.Hit hit, List<RuleBook.Hit> hits) {
        int clause = hit.clause().clause().index();
        return hits.stream()
                .anyMatch(other -> other.clause().clause().index() != clause
                        && other.rule().complement()
                        && other.acts().stream().anyMatch(act -> act.clause() == clause));
    }

    /** In "Ik neem dit op in de brief die ik u in mei stuur" the paper is told for when and where, and is no other promise. */
    private static boolean tellsWhich(SentenceView sentence, RuleBook.Hit hit, List<RuleBook.Hit> hits) {
        return hits.stream()
                .filter(other -> sentence.term(other.clause()).isEmpty())
                .flatMap(other -> sentence.tellingWhich(other.clause()))
                .anyMatch(
                        which -> which.clause().index() == hit.clause().clause().index());
    }

    /** In "Ik bevestig dat ik u in mei zal schrijven" the promise is what is said. */
    private boolean onlyAnnounces(RuleBook.Hit hit, List<RuleBook.Hit> hits) {
        int clause = hit.clause().clause().index();
        boolean says = !hit.rule().complement()
                && hit.clause().time() == Time.PRESENT
                && hit.acts().stream().allMatch(act -> rules.list("report").contains(act.action()));
        return says
                && hits.stream()
                        .anyMatch(other -> other.clause().clause().parent() == clause
                                && other.clause()
                                        .shape()
                                        .filter(Shape.REPORTED::equals)
                                        .isPresent());
    }

    /** "...; bij die gelegenheid kom ik ook terug op": no term of its own, and it happens with what the clause before promises. */
    boolean completesWithin(SentenceView sentence, RuleBook.Hit hit, List<Found> ofSentence) {
        if (ofSentence.isEmpty()) {
            return false;
        }
        Found last = ofSentence.get(ofSentence.size() - 1);
        boolean adds = last.kind() == Kind.MADE
                && last.start() < hit.clause().clause().start()
                && sentence.term(hit.clause()).isEmpty();
        boolean completes = addsOnly(hit) && refersBack(hit) && !tellsHouseToo(sentence, hit, last);
        return adds && (completes || sharesWhatItTells(sentence, hit, last));
    }

    /** "zal ik het voorstel beoordelen en betrek ik uw Kamer daarbij": towards the house it is another act. */
    private static boolean tellsHouseToo(SentenceView sentence, RuleBook.Hit hit, Found last) {
        return last.audience() != Audience.PARLIAMENT && sentence.isTowardsHouse(hit.clause());
    }

    /** "zal ik u informeren en mijn standpunt hierop geven": the house that is told stands before both. */
    private static boolean sharesWhatItTells(SentenceView sentence, RuleBook.Hit hit, Found last) {
        return hit.clause().clause().sharesVerb()
                && last.audience() == Audience.PARLIAMENT
                && !sentence.isTowardsHouse(hit.clause());
    }

    /** "Ook zal ik daarbij ingaan op ..." only completes the promise of the sentence before. */
    boolean completes(SentenceView sentence, RuleBook.Hit hit, List<Found> before) {
        if (before.isEmpty() || sentence.tokens().isEmpty()) {
            return false;
        }
        Found last = before.get(before.size() - 1);
        return last.kind() == Kind.MADE
                && last.paragraph() == sentence.sentence().paragraph()
                && last.isRightBefore(sentence.sentence())
                && addsOnly(hit)
                && opensAsAddition(sentence, hit)
                && refersBack(hit)
                && hit.rule().strength().equals(last.strength())
                && sentence.term(hit.clause()).isEmpty()
                && !sentence.isTowardsHouse(hit.clause());
    }

    private boolean addsOnly(RuleBook.Hit hit) {
        return hit.acts().stream().anyMatch(act -> rules.list("completing").contains(act.action()));
    }

    private boolean opensAsAddition(SentenceView sentence, RuleBook.Hit hit) {
        return rules.cue("completesOpening").at(sentence.tokens(), 0).isPresent()
                || hit.clause().whose().kind() == SubjectKind.OTHER;
    }

    private boolean refersBack(RuleBook.Hit hit) {
        return rules.cue("completes").in(hit.clause().clause().tokens()).isPresent();
    }
}
