package nl.brievenbus.index.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.LetterHead.Chamber;
import nl.brievenbus.events.LetterHead.DateSource;
import nl.brievenbus.events.LetterHead.Signatory;
import nl.brievenbus.events.LetterReceived;

/**
 * The letter, as every document tells of it ({@code letter.*}).
 *
 * @param date absent where the letter states none, or an implausible one
 * @param signatories their offices
 * @param signatoryNames their names, of those whose name is written
 * @param folder sub-folder of the inbox; empty for the inbox itself
 */
public record LetterFields(
        String title,
        Optional<LocalDate> date,
        DateSource dateSource,
        String language,
        Optional<String> dossier,
        Optional<String> number,
        Optional<Chamber> chamber,
        Optional<String> addressee,
        List<String> signatories,
        List<String> signatoryNames,
        String fileName,
        String folder,
        Instant receivedAt) {

    static LetterFields of(LetterExtracted event, PlausibleDates dates) {
        LetterHead head = event.head();
        LetterReceived.Source source = event.source();
        return new LetterFields(
                head.title(),
                dates.of("letter.date", head.date()),
                head.dateSource(),
                head.language(),
                head.dossier(),
                head.number(),
                head.chamber(),
                head.addressee(),
                head.signatories().stream().map(Signatory::office).toList(),
                head.signatories().stream()
                        .map(Signatory::name)
                        .flatMap(Optional::stream)
                        .toList(),
                source.fileName(),
                source.folder(),
                source.receivedAt());
    }

    /**
     * The moment by which Kibana sorts the document in time: midnight (UTC) of the letter's date, or the moment of
     * arrival, so that a letter without a date vanishes from no chart.
     */
    Instant timestamp() {
        return date.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(receivedAt);
    }
}
