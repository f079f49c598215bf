package nl.brievenbus.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Token;

/**
 * A clause under construction: what the splitters of both orders of words know of it while they read on. Its places are
 * indices of the tokens of the sentence.
 */
final class OpenClause {

    final int index;
    final Clause.Type type;
    final String opener;
    final Optional<OpenClause> parent;
    final boolean coordinated;
    final List<Integer> tokens = new ArrayList<>();
    final List<Integer> nonFinite = new ArrayList<>();
    /** Of its finite verb; -1 while there is none. */
    int finite = -1;

    String lemma = "";
    boolean past;
    boolean finitePlural;
    boolean sharesVerb;
    /** Among its own tokens; -1 where there is none. */
    int lastComma = -1;

    /** @param others those that were opened before it; it takes its place behind them */
    OpenClause(
            List<OpenClause> others,
            Clause.Type type,
            String opener,
            Optional<OpenClause> parent,
            boolean coordinated) {
        this.index = others.size();
        this.type = type;
        this.opener = opener;
        this.parent = parent;
        this.coordinated = coordinated;
        others.add(this);
    }

    boolean complete() {
        return type == Clause.Type.INFINITIVE ? !nonFinite.isEmpty() : finite >= 0;
    }

    /** The nearest clause around it that still wants its finite verb. */
    Optional<OpenClause> enclosingWithoutFinite() {
        Optional<OpenClause> open = parent;
        while (open.isPresent() && (open.get().finite >= 0 || open.get().type == Clause.Type.INFINITIVE)) {
            open = open.get().parent;
        }
        return open;
    }

    /** Hands all that was read so far to another clause, and is as new. */
    void moveTo(OpenClause other) {
        other.tokens.addAll(tokens);
        other.nonFinite.addAll(nonFinite);
        other.finite = finite;
        other.lemma = lemma;
        other.past = past;
        tokens.clear();
        nonFinite.clear();
        finite = -1;
        lemma = "";
        past = false;
        finitePlural = false;
        lastComma = -1;
    }

    /** Takes away its tokens from one of them on, for another clause. */
    List<Integer> cut(int place) {
        List<Integer> tail = tokens.subList(place, tokens.size());
        List<Integer> behind = new ArrayList<>(tail);
        tail.clear();
        nonFinite.removeAll(behind);
        return behind;
    }

    /** The same from its last comma on; the comma belongs to neither. */
    List<Integer> cutBehindComma() {
        List<Integer> behind = cut(lastComma);
        behind.remove(0);
        return behind;
    }

    /** @param sentence the tokens that it was made of */
    Clause finished(List<Token> sentence) {
        return new Clause(
                index,
                parent.map(around -> around.index).orElse(index),
                type,
                opener,
                taken(sentence),
                tokens.indexOf(finite),
                lemma,
                past,
                placesOfNonFinite(),
                coordinated,
                sharesVerb);
    }

    private List<Token> taken(List<Token> sentence) {
        List<Token> taken = new ArrayList<>(tokens.size());
        for (int i : tokens) {
            taken.add(sentence.get(i));
        }
        return taken;
    }

    private List<Integer> placesOfNonFinite() {
        List<Integer> places = new ArrayList<>(nonFinite.size());
        for (int i : nonFinite) {
            int place = tokens.indexOf(i);
            if (place >= 0) {
                places.add(place);
            }
        }
        return places;
    }
}
