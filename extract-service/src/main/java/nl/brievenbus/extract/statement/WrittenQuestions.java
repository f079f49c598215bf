package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.OriginKind;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.Tokeniser;
import nl.brievenbus.extract.reference.References;

/** Tells which written questions of the house a statement goes back to. One letter. */
final class WrittenQuestions {

    /** What an answer to a question may settle other than that question. */
    private static final Set<OriginKind> BEFORE_QUESTION =
            Set.of(OriginKind.MOTION, OriginKind.DEBATE, OriginKind.COMMITMENT);

    private final ToldSoFar told;
    private final Cited cited;
    private final OriginWords words;
    private final Tokeniser tokeniser;

    WrittenQuestions(ToldSoFar told, Cited cited, OriginWords words, Tokeniser tokeniser) {
        this.told = told;
        this.cited = cited;
        this.words = words;
        this.tokeniser = tokeniser;
    }

    /**
     * "Op 28 oktober stelde het lid De Wit vragen (2024Z17122). Op 31 oktober stelde het lid Bos vragen (2024Z17455). Ik kan de
     * vragen niet tijdig beantwoorden": all are meant, unless one who asked is named.
     *
     * @param own the sentence of the statement
     */
    Origins.Source withThoseBeside(Told own, Origins.Source found) {
        if (own.cites() || !areQuestions(found.references())) {
            return found;
        }
        List<Told> asked = told.nearIn(own.paragraph())
                .filter(told::isOpen)
                .filter(each -> each.cites() && areQuestions(each.papers().get()))
                .toList();
        if (asked.size() < 2 || asked.stream().anyMatch(each -> haveNameInCommon(own, each))) {
            return found;
        }
        return found.citing(References.withoutDoubles(Stream.concat(
                found.references().stream(), asked.stream().flatMap(each -> each.papers().get().stream()))));
    }

    private static boolean areQuestions(List<Reference> references) {
        return !references.isEmpty() && references.stream().allMatch(Cited::isQuestions);
    }

    private boolean haveNameInCommon(Told one, Told other) {
        Set<String> names = names(other);
        return names(one).stream().anyMatch(names::contains);
    }

    /** Words with a capital behind the first one. */
    private Set<String> names(Told passage) {
        return tokeniser.tokens(passage.start(), passage.end()).stream()
                .skip(1)
                .filter(token -> token.word() && token.capital())
                .map(Token::text)
                .collect(Collectors.toSet());
    }

    /**
     * A statement without a paper goes back to the questions that the letter answers, where it answers one, and that recalls nothing older,
     * or where it speaks of questions itself.
     *
     * @param own the sentence of the statement
     */
    Origins.Source orThoseAnswered(Told own, Origins.Source found) {
        if (!found.references().isEmpty()) {
            return found;
        }
        boolean answers = told.question()
                .map(asked -> !recallsOlder(asked, found))
                .orElseGet(() -> words.kind(own.words()) == OriginKind.QUESTIONS);
        return answers ? found.citing(cited.questions().stream().toList()) : found;
    }

    private boolean recallsOlder(Told asked, Origins.Source found) {
        return asked.plans() || isOlder(asked.words()) || isOlder(found.origin().text());
    }

    private boolean isOlder(String passage) {
        return words.kinds(passage).anyMatch(BEFORE_QUESTION::contains);
    }
}
