package nl.brievenbus.extract.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.brievenbus.events.Deadline;

/**
 * Puts together a term that says from when and a second one that says until when: "na het zomerreces, maar uiterlijk op 15
 * oktober" begins with the first and ends with the second.
 */
final class Narrowings {

    private final Pattern narrowing;

    Narrowings(String narrowing) {
        this.narrowing = Pattern.compile("(?iu)[, ]{0,2}(?:" + narrowing + ") ");
    }

    List<Term> merge(String text, List<Term> terms) {
        List<Term> merged = new ArrayList<>();
        for (Term term : terms) {
            int last = merged.size() - 1;
            if (last >= 0 && narrows(text, merged.get(last), term)) {
                merged.set(last, joined(text, merged.get(last), term));
            } else {
                merged.add(term);
            }
        }
        return merged;
    }

    private boolean narrows(String text, Term one, Term other) {
        Optional<Boolean> inOrder = one.deadline()
                .earliest()
                .flatMap(from -> other.deadline().latest().map(to -> !to.isBefore(from)));
        return inOrder.orElse(false)
                && other.deadline().earliest().isEmpty()
                && narrowing
                        .matcher(text)
                        .useTransparentBounds(true)
                        .region(/* start= */ one.end(), /* end= */ other.start())
                        .matches();
    }

    private static Term joined(String text, Term one, Term other) {
        Deadline both = new Deadline(
                text.substring(one.start(), other.end()),
                one.deadline().earliest(),
                other.deadline().latest(),
                other.deadline().precision(),
                one.deadline().recurrence(),
                one.deadline().explanation() + "; " + other.deadline().explanation());
        return new Term(both, one.start(), other.end(), one.fromLetter() || other.fromLetter());
    }
}
