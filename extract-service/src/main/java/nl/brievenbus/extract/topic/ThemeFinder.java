package nl.brievenbus.extract.topic;

import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.events.Topic;
import nl.brievenbus.extract.topic.ThemeTerms.Hit;

/** Weighs the themes of the official list by the terms that the parts of a letter hold. Thread-safe. */
final class ThemeFinder {

    /** A heading says what is below it, in few words. */
    private static final double IN_HEADING = 3;

    /** How much one mention elsewhere in the letter counts for a part: it decides only where the part itself says little. */
    private static final double ELSEWHERE = 0.1;

    private final ThemeList list;
    private final ThemeTerms terms;

    ThemeFinder(ThemeList list, ThemeTerms terms) {
        this.list = list;
        this.terms = terms;
    }

    /**
     * The themes of each part, best first.
     *
     * @param head what stands above the letter
     */
    List<List<Topic.Theme>> themes(Passage head, List<Part> parts) {
        List<Hit> ofHead = terms.in(head);
        ThemeProfile whole = new ThemeProfile(list);
        List<ThemeProfile> profiles = new ArrayList<>();
        for (Part part : parts) {
            ThemeProfile profile = new ThemeProfile(list);
            profile.add(terms.in(part.heading()), IN_HEADING);
            profile.add(terms.in(part.above()), 1);
            profile.add(ofHead, parts.size() == 1 ? IN_HEADING : 2);
            for (Passage paragraph : part.paragraphs()) {
                List<Hit> hits = terms.in(paragraph);
                profile.add(hits, 1);
                whole.add(hits, ELSEWHERE);
            }
            profiles.add(profile);
        }
        if (parts.size() > 1) {
            List<ThemeProfile.Mention> elsewhere = whole.heaviest();
            profiles.forEach(profile -> profile.addMentions(elsewhere));
        }
        return profiles.stream().map(ThemeProfile::themes).toList();
    }
}
