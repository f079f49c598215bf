package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.structure.LetterLayout.Section;
import nl.brievenbus.extract.text.LetterText;

/** Gathers sections from headings. */
final class Sections {

    private final Pattern conclusion;
    private final Pattern annex;

    Sections(StructureWords words) {
        conclusion = StructureWords.pattern(words.conclusions());
        annex = StructureWords.pattern(words.annexes());
    }

    List<Section> gather(LetterText letter, Role[] roles) {
        int[] levels = levels(letter, roles);
        Gathering gathered = new Gathering();
        int first = 0;
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == Role.HEADING) {
                if (i > 0) {
                    gathered.close(first, i);
                }
                gathered.open(letter.words(i), levels[i]);
                first = i;
            }
        }
        gathered.close(first, roles.length);
        return gathered.sections;
    }

    /** The level of each heading; behind numbered parts the end of the letter and its annexes belong to none of them. */
    private int[] levels(LetterText letter, Role[] roles) {
        int[] levels = new int[roles.length];
        int lastNumbered = -1;
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == Role.HEADING) {
                levels[i] = HeadingFinder.level(letter, i);
                lastNumbered = levels[i] == HeadingFinder.UNNUMBERED ? lastNumbered : i;
            }
        }
        boolean numbered = false;
        for (int i = 0; i < roles.length; i++) {
            if (levels[i] == HeadingFinder.UNNUMBERED && numbered) {
                boolean ends =
                        i > lastNumbered && conclusion.matcher(letter.words(i)).matches();
                levels[i] = ends || annex.matcher(letter.words(i)).lookingAt() ? 1 : levels[i];
            }
            numbered |= levels[i] > 0 && levels[i] < HeadingFinder.UNNUMBERED;
        }
        return levels;
    }

    /** The sections so far, and where in the tree of headings the next one stands. */
    private static final class Gathering {

        private final List<Section> sections = new ArrayList<>();
        /** The headings under which the next section stands, outermost first, with the level of each. */
        private final List<String> open = new ArrayList<>();

        private final List<Integer> levels = new ArrayList<>();

        private void open(String heading, int level) {
            while (!levels.isEmpty() && levels.get(levels.size() - 1) >= level) {
                levels.remove(levels.size() - 1);
                open.remove(open.size() - 1);
            }
            levels.add(level);
            open.add(heading);
        }

        private void close(int first, int end) {
            int last = open.size() - 1;
            sections.add(
                    open.isEmpty()
                            ? new Section(Optional.empty(), List.of(), first, end)
                            : new Section(Optional.of(open.get(last)), open.subList(0, last), first, end));
        }
    }
}
