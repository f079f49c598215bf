package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.reference.Citation;
import nl.brievenbus.extract.reference.Motions;
import nl.brievenbus.extract.reference.References;
import nl.brievenbus.extract.text.LetterText;

/** What passages of a letter cite, themselves or in their footnotes. One letter. */
final class Cited {

    /** What the identifiers of written questions begin with. */
    private static final String QUESTIONS = "kv-";

    /** The same of all in which the house or a minister speaks: papers, proceedings, answers, questions and documents by number. */
    private static final List<String> SPOKEN =
            List.of("kst-", "h-", "ah-", QUESTIONS, "nds-", "HC-", "HL-", "Hansard-", "CP-", "Cm-", "Cmnd-", "Cmd-");

    /** The same of documents in which the Commission says what it is going to do. */
    private static final List<String> PROPOSALS = List.of("COM(", "JOIN(");

    private final StatementFinder.Source source;
    /** By the offset of their marks. */
    private final NavigableMap<Integer, LetterText.Note> notes;

    private final Lazy<Optional<Reference>> questions = new Lazy<>(this::findQuestions);

    Cited(StatementFinder.Source source) {
        this.source = source;
        notes = new TreeMap<>(source.notes());
    }

    /** Documents of every kind. */
    List<Reference> documents(int start, int end) {
        List<Reference> cited = new ArrayList<>();
        add(start, end, cited);
        notes.subMap(start, true, end, true).values().forEach(note -> add(note.start(), note.end(), cited));
        if (cited.isEmpty()) {
            cited.addAll(Motions.byNumber(source.letter().text().substring(start, end), () -> dossier(start)));
        }
        return References.withoutDoubles(cited.stream());
    }

    /** Those in which something can have been promised, asked or moved: no gazette, and no document of the European Union. */
    List<Reference> papers(int start, int end) {
        return documents(start, end, SPOKEN);
    }

    /** Communications of the Commission: of what it promised these are the papers. */
    List<Reference> proposals(int start, int end) {
        return documents(start, end, PROPOSALS);
    }

    private List<Reference> documents(int start, int end, List<String> beginnings) {
        return documents(start, end).stream()
                .filter(reference -> beginnings.stream().anyMatch(reference.id()::startsWith))
                .toList();
    }

    /** Whether it is of written questions. */
    static boolean isQuestions(Reference reference) {
        return reference.id().startsWith(QUESTIONS);
    }

    /** The written questions that the letter cites first: those that it answers, where it answers any. */
    Optional<Reference> questions() {
        return questions.get();
    }

    private Optional<Reference> findQuestions() {
        return source.citations().stream()
                .map(Citation::reference)
                .filter(Cited::isQuestions)
                .findFirst();
    }

    private void add(int start, int end, List<Reference> cited) {
        List<Citation> citations = source.citations();
        for (int i = first(start); i < citations.size() && citations.get(i).start() < end; i++) {
            Citation citation = citations.get(i);
            if (citation.isDocument()) {
                cited.add(citation.reference());
            }
        }
    }

    /** The place of the first citation at or behind an offset. */
    private int first(int offset) {
        int low = 0;
        int high = source.citations().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (source.citations().get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** To which a number belongs that stands alone: that of the paper that was cited last, else that of the letter. */
    private Optional<String> dossier(int offset) {
        for (int i = first(offset) - 1; i >= 0; i--) {
            Optional<String> dossier = source.citations().get(i).dossier();
            if (dossier.isPresent()) {
                return dossier;
            }
        }
        return source.head().dossier();
    }
}
