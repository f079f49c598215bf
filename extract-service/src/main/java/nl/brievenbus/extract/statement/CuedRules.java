package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which of many rules want cues that may stand in a sentence, told from the cues and not rule by rule: of most sentences few
 * are. A rule goes by its place in the list. Thread-safe.
 */
final class CuedRules {

    private final List<Cues.Wanted> wanted;
    /** The rules that can do without cues. */
    private final BitSet always = new BitSet();
    /** Those that do not look at cues at all. */
    private final BitSet free = new BitSet();
    /** Of each rule the place of a second cue that it wants, or -1: most rules fail for it. */
    private final int[] second;
    /** By the place of a cue, the rules that cannot speak without it, or without one of several. */
    private final List<BitSet> byCue = new ArrayList<>();

    CuedRules(Cues cues, List<Cues.Wanted> wanted) {
        this.wanted = List.copyOf(wanted);
        second = wanted.stream().mapToInt(Cues.Wanted::second).toArray();
        for (int cue = 0; cue < cues.size(); cue++) {
            byCue.add(new BitSet());
        }
        for (int rule = 0; rule < wanted.size(); rule++) {
            int[] keys = wanted.get(rule).keys();
            always.set(rule, keys.length == 0);
            free.set(rule, wanted.get(rule).nothing());
            for (int cue : keys) {
                byCue.get(cue).set(rule);
            }
        }
    }

    /** The rules whose cues may all stand there. */
    BitSet possible(Cues.Search there) {
        BitSet rules = withFirst(there);
        for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule + 1)) {
            rules.set(rule, mayFit(rule, there));
        }
        return rules;
    }

    /** Leaves those of some rules whose cues stand there. */
    void keepFitting(BitSet rules, Cues.Search there) {
        rules.and(withFirst(there));
        for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule + 1)) {
            rules.set(rule, free.get(rule) || (mayFit(rule, there) && there.fits(wanted.get(rule))));
        }
    }

    /** The rules whose first cue, or one of those of which they want one, may stand there; and those that can do without. */
    private BitSet withFirst(Cues.Search there) {
        BitSet rules = (BitSet) always.clone();
        BitSet cues = there.possible();
        for (int cue = cues.nextSetBit(0); cue >= 0; cue = cues.nextSetBit(cue + 1)) {
            rules.or(byCue.get(cue));
        }
        return rules;
    }

    private boolean mayFit(int rule, Cues.Search there) {
        boolean may = second[rule] < 0 || there.possible().get(second[rule]);
        return may && (free.get(rule) || there.mayFit(wanted.get(rule)));
    }

    /** What a rule wants. */
    Cues.Wanted wanted(int rule) {
        return wanted.get(rule);
    }
}
