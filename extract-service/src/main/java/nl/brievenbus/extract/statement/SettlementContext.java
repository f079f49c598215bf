package nl.brievenbus.extract.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Lazy;

/**
 * What a sentence is told in that may settle, or put off, what was promised or asked.
 *
 * @param cues those of these rules that its author speaks
 * @param recalled whether what stands before it recalls a promise or a request that is not settled yet
 * @param planned whether that, or an earlier plan
 * @param told what those sentences speak of
 * @param before the sentences right before it
 * @param around where it stands in its paragraph
 * @param letter the day of the letter
 */
record SettlementContext(
        Cues.Search cues,
        Lazy<Boolean> recalled,
        Lazy<Boolean> planned,
        Lazy<Matter> told,
        Lazy<List<ToldSoFar.Before>> before,
        Surroundings around,
        Optional<LocalDate> letter) {

    /** Whether anything there hints at what was promised, asked or planned. */
    boolean hints() {
        return !cues.all().isEmpty() || recalled.get() || planned.get();
    }
}
