package nl.brievenbus.extract.structure;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.extract.reference.Citation;

/** The dossier of a letter whose head names none: the one that it keeps citing. */
public final class DossierGuess {

    private static final int FEWEST = 5;
    private static final double SHARE = 0.75;

    private DossierGuess() {}

    /** The head, with the dossier that stands out among the citations where it had none. */
    public static LetterHead complete(LetterHead head, Iterable<Citation> citations) {
        if (head.dossier().isPresent()) {
            return head;
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (Citation citation : citations) {
            citation.dossier().ifPresent(cited -> counts.merge(cited, 1, Integer::sum));
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Optional<String> dossier = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST && entry.getValue() >= SHARE * all)
                .map(Map.Entry::getKey)
                .findFirst();
        return new LetterHead(
                head.title(),
                head.date(),
                head.dateSource(),
                head.language(),
                dossier,
                head.number(),
                head.chamber(),
                head.addressee(),
                head.signatories());
    }
}
