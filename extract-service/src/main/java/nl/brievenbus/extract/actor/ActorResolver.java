package nl.brievenbus.extract.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Actor;
import nl.brievenbus.events.Commitment.Office;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.structure.Ministries;

/** Resolves who is named to the office that is meant, in one letter. */
public final class ActorResolver {

    private final List<String> signatories;
    private final Lazy<List<String>> coAuthors;
    private final String unnamed;
    private final Ministries ministries;
    private final Optional<LocalDate> date;
    private final Map<String, String> bodies;
    private final OfficeParts parts;

    /**
     * For one letter.
     *
     * @param coAuthors offices on whose behalf the letter is written, too; looked for where "we" may mean them
     * @param unnamed who acts where there is no signature and nobody is named
     * @param bodies names of bodies, and the roles of those who head them
     * @param parts of the names of offices
     */
    ActorResolver(
            LetterHead head,
            Lazy<List<String>> coAuthors,
            String unnamed,
            Map<String, String> bodies,
            OfficeParts parts,
            Ministries ministries) {
        this.bodies = bodies;
        this.parts = parts;
        this.ministries = ministries;
        date = head.date();
        this.coAuthors = coAuthors;
        this.unnamed = unnamed;
        signatories = head.signatories().stream()
                .map(LetterHead.Signatory::office)
                .distinct()
                .toList();
    }

    /** The one who is named. */
    public Actor resolve(String words, ActorSpan span) {
        List<String> names = new ArrayList<>();
        switch (span.means()) {
            case OFFICE ->
                span.offices().stream().map(this::ofBody).map(this::onTheDay).forEach(names::add);
            case CABINET, STATE, COMMISSION -> names.add(span.name());
            case FIRST_PERSON ->
                names.addAll(
                        signatories.isEmpty()
                                ? List.of(words.toLowerCase(java.util.Locale.ROOT))
                                : signatories.subList(0, 1));
            case SIGNATORY ->
                names.add(span.offices().isEmpty() && !span.name().isEmpty() ? span.name() : bareRole(span));
            case FIRST_PERSON_PLURAL -> names.addAll(we());
            case COLLEGE -> names.add(signatories.isEmpty() ? span.name() : signatories.get(0));
        }
        if (span.withFirstPerson() && !signatories.isEmpty()) {
            names.add(signatories.get(0));
        }
        return actor(Optional.of(words), names);
    }

    /** "The Department for Transport": the signatory where it is the signatory's, else who heads it. */
    private String ofBody(String name) {
        for (Map.Entry<String, String> body : bodies.entrySet()) {
            if (name.startsWith(body.getKey() + " ")) {
                String ministry = name.substring(name.indexOf(' ', body.getKey().length() + 1) + 1);
                return signatories.stream()
                        .filter(signatory -> signatory.endsWith(" " + ministry))
                        .findFirst()
                        .orElse(body.getValue() + name.substring(body.getKey().length()));
            }
        }
        return name;
    }

    /** An office by the name that its ministry had on the day of the letter. */
    private String onTheDay(String name) {
        Optional<String> field = parts.of(name).flatMap(Office::ministry);
        return date.isPresent() && field.isPresent()
                ? name.substring(0, name.length() - field.get().length()) + ministries.nameOn(field.get(), date.get())
                : name;
    }

    /** "De Minister": the signatory of that role, else the one of the signatory's ministry. */
    private String bareRole(ActorSpan span) {
        if (signatories.isEmpty()) {
            return unnamed;
        }
        String role = span.name();
        return signatories.stream()
                .filter(signatory -> signatory.startsWith(role))
                .findFirst()
                .or(() -> withMinistryOf(signatories.get(0), role))
                .filter(name -> !role.isEmpty())
                .orElse(signatories.get(0));
    }

    private Optional<String> withMinistryOf(String signatory, String role) {
        return parts.of(signatory)
                .filter(office -> office.ministry().isPresent())
                .map(office -> role + signatory.substring(office.role().length()));
    }

    /** Those who sign, with those on whose behalf one signs; the government where nobody does. */
    private List<String> we() {
        if (signatories.size() == 1 && !coAuthors.get().isEmpty()) {
            List<String> all = new ArrayList<>(signatories);
            coAuthors.get().stream().filter(office -> !all.contains(office)).forEach(all::add);
            return all;
        }
        return signatories.isEmpty() ? List.of(unnamed) : signatories;
    }

    /** The one who is meant where nobody is named: the signatory, or the government for which the letter speaks. */
    public Actor unnamed() {
        return actor(Optional.empty(), signatories.isEmpty() ? List.of(unnamed) : signatories);
    }

    private Actor actor(Optional<String> words, List<String> names) {
        List<Office> offices =
                names.stream().flatMap(name -> parts.of(name).stream()).toList();
        return new Actor(words, String.join("; ", names), offices);
    }
}
