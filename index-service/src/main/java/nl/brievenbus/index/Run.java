package nl.brievenbus.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records that follow each other and are handled together: different letters, or one record that is no letter.
 *
 * @param letters what the records tell, one for one; empty for a record that withdraws a letter or cannot be read
 */
record Run(List<ConsumerRecord<byte[], byte[]>> records, List<LetterExtracted> letters) {

    Run {
        records = List.copyOf(records);
        letters = List.copyOf(letters);
    }

    /** Cuts records into runs, in their order. No letter occurs twice in a run, so that their order is kept too. */
    static List<Run> of(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Run> runs = new ArrayList<>();
        List<ConsumerRecord<byte[], byte[]>> together = new ArrayList<>();
        List<LetterExtracted> letters = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Optional<LetterExtracted> letter = letterIn(record);
            boolean fits = letter.map(found -> ids.add(found.letterId())).orElse(false);
            if (!fits && !together.isEmpty()) {
                runs.add(new Run(together, letters));
                together.clear();
                letters.clear();
                ids.clear();
            }
            if (letter.isEmpty()) {
                runs.add(new Run(List.of(record), List.of()));
                continue;
            }
            together.add(record);
            letters.add(letter.get());
            ids.add(letter.get().letterId());
        }
        if (!together.isEmpty()) {
            runs.add(new Run(together, letters));
        }
        return runs;
    }

    private static Optional<LetterExtracted> letterIn(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(EventCodec.decode(record, LetterExtracted.class));
        } catch (UnreadableEventException e) {
            return Optional.empty();
        }
    }
}
