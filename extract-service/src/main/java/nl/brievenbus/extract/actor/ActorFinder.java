package nl.brievenbus.extract.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.LetterHead.Chamber;
import nl.brievenbus.extract.actor.ActorWords.Means;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.PerWord;
import nl.brievenbus.extract.language.PhraseIndex;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.Tokeniser;
import nl.brievenbus.extract.structure.Ministries;

/** Finds who is named on the author's side, and where the house is named. Thread-safe. */
public final class ActorFinder {

    /** In characters: a letter that tells for whom it is written does so here. */
    private static final int BEGINNING = 400;

    private final ActorWords words;
    private final SentenceWords sentenceWords;
    private final OfficeFinder offices;
    private final OfficeParts officeParts;
    private final Ministries ministries;
    private final List<Named> named;
    private final PhraseIndex namedByFirstWord;
    private final PhraseIndex namedByTellingWord;
    private final PhraseIndex foreignByFirstWord;
    private final PerWord<Boolean> openings = new PerWord<>();
    private final Function<String, Boolean> canBeginWith = this::canBeginWith;
    private final Phrases parliament;
    private final Phrases otherHouses;
    private final Phrases foreign;
    private final ImpliedHouse impliedHouse;
    private final CoAuthors coAuthors;
    private final HomeCountry homeCountry;
    private final HomeCountry agency;

    /** @param country of which it is the government, or the agency that it is; absent for those that are anybody's */
    private record Named(ActorWords.NamedActor actor, Optional<String> country, Phrases phrases) {}

    private ActorFinder(ActorWords words, SentenceWords sentenceWords, Ministries ministries) {
        this.words = words;
        this.sentenceWords = sentenceWords;
        this.ministries = ministries;
        offices = new OfficeFinder(words, Set.copyOf(sentenceWords.coordinators()), ministries);
        officeParts = new OfficeParts(words.offices());
        named = Stream.of(
                        words.actors().stream()
                                .map(actor -> new Named(actor, Optional.empty(), Phrases.of(actor.phrases()))),
                        words.governments().stream().flatMap(this::named),
                        words.agencies().stream().map(ActorFinder::agency))
                .flatMap(Function.identity())
                .toList();
        namedByFirstWord =
                PhraseIndex.byFirstWord(named.stream().map(Named::phrases).toList());
        namedByTellingWord =
                PhraseIndex.byTellingWord(named.stream().map(Named::phrases).toList());
        parliament = Phrases.of(words.parliament());
        otherHouses = Phrases.of(words.otherHouses());
        foreign = Phrases.of(words.foreign());
        foreignByFirstWord = PhraseIndex.byFirstWord(List.of(foreign));
        impliedHouse = new ImpliedHouse(words.impliedHouse());
        coAuthors = new CoAuthors(words.onBehalf());
        homeCountry = new HomeCountry(words.governments());
        agency = new HomeCountry(words.agencies());
    }

    /** The author's own government resolves to the same, whatever it is called; its services are those of the signatory. */
    private Stream<Named> named(ActorWords.Government government) {
        return Stream.of(
                named(government, Means.CABINET, unnamed(Side.GOVERNMENT), government.phrases()),
                named(government, Means.STATE, government.country(), government.states()),
                named(government, Means.SIGNATORY, "", government.services()));
    }

    private static Named named(ActorWords.Government government, Means means, String name, List<String> phrases) {
        return new Named(
                new ActorWords.NamedActor(means, name, phrases, Set.of(Side.GOVERNMENT)),
                Optional.of(government.country()),
                Phrases.of(phrases));
    }

    private static Named agency(ActorWords.Government agency) {
        return new Named(
                new ActorWords.NamedActor(Means.SIGNATORY, agency.country(), agency.services(), Set.of(Side.AGENCY)),
                Optional.of(agency.country()),
                Phrases.of(agency.services()));
    }

    public ImpliedHouse impliedHouse() {
        return impliedHouse;
    }

    /**
     * Who is meant in one letter.
     *
     * @param author for whom it {@linkplain #author speaks}
     */
    public ActorResolver resolver(LetterHead head, String text, Tokeniser tokeniser, Author author) {
        return new ActorResolver(
                head,
                new Lazy<>(() -> coAuthors(text, tokeniser, author)),
                unnamed(author.side()),
                words.offices().bodies(),
                officeParts,
                ministries);
    }

    /** For whom a letter speaks. */
    public Author author(LetterHead head, String text) {
        Side side = side(head, text.substring(0, Math.min(BEGINNING, text.length())));
        return switch (side) {
            case GOVERNMENT -> withAbbreviations(new Author(side, homeCountry.of(text), Map.of()), head, text);
            case AGENCY -> new Author(side, agency.ofHead(text), Map.of());
            default -> Author.on(side);
        };
    }

    private Author withAbbreviations(Author author, LetterHead head, String text) {
        OwnAbbreviations own = new OwnAbbreviations(head, name -> lastNamed(name, author));
        return new Author(author.side(), author.country(), own.in(text));
    }

    /** The one of the author's side with whose name some words end. */
    private Optional<ActorSpan> lastNamed(String words, Author author) {
        List<Token> tokens = new Tokeniser(words, Set.of()).tokens(0, words.length());
        return find(words, tokens, author).stream()
                .filter(span -> span.last() == tokens.size() - 1 && !span.isFirstPerson())
                .findFirst();
    }

    /** By the council that it is written to, by the offices that sign it, by the one who is addressed and by how it begins. */
    private Side side(LetterHead head, String beginning) {
        if (head.chamber().filter(Chamber.MUNICIPAL_COUNCIL::equals).isPresent()) {
            return Side.MUNICIPALITY;
        }
        if (head.chamber().filter(Chamber.PROVINCIAL_COUNCIL::equals).isPresent()) {
            return Side.PROVINCE;
        }
        String offices = head.signatories().stream()
                .map(LetterHead.Signatory::office)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        String addressee = head.addressee().orElse("").toLowerCase(Locale.ROOT);
        return words.writers().stream()
                .filter(writer -> writer.offices().stream().anyMatch(offices::contains)
                        || writer.addressees().stream().anyMatch(addressee::contains)
                        || writer.heads().stream().anyMatch(beginning::contains))
                .findFirst()
                .map(ActorWords.Writer::side)
                .orElse(Side.GOVERNMENT);
    }

    /** Who speaks where a letter has no signature, or "we" are meant and one alone signs. */
    private String unnamed(Side side) {
        Means means = side == Side.COMMISSION ? Means.COMMISSION : Means.CABINET;
        return words.actors().stream()
                .filter(actor -> actor.means() == means)
                .map(ActorWords.NamedActor::name)
                .findFirst()
                .orElse("");
    }

    /** The offices on whose behalf a letter is written besides those who sign it. */
    List<String> coAuthors(String text, Tokeniser tokeniser, Author author) {
        return coAuthors.in(text, tokeniser, this, author);
    }

    /** Whether a clause is about somebody whom the sentence before named: "Hij zal ...". */
    public boolean refersBack(List<Token> clause) {
        return clause.stream().limit(3).anyMatch(token -> words.backPronouns().contains(token.lower()));
    }

    public static ActorFinder load(String language, SentenceWords sentenceWords, Ministries ministries) {
        return new ActorFinder(DataFile.read(language + "/actors.yaml", ActorWords.class), sentenceWords, ministries);
    }

    /**
     * Everybody on the author's side that the tokens name, in order, not overlapping.
     *
     * @param author for whom the letter speaks
     */
    public List<ActorSpan> find(String text, List<Token> tokens, Author author) {
        List<ActorSpan> found = new ArrayList<>();
        Lazy<BitSet> possible =
                new Lazy<>(() -> namedByTellingWord.among(tokens).possible());
        int i = 0;
        while (i < tokens.size()) {
            if (!openings.of(tokens.get(i).type(), canBeginWith) && !author.isAbbreviated(tokens.get(i))) {
                i++;
                continue;
            }
            Optional<ActorSpan> span = at(text, tokens, i, author, possible);
            Optional<Phrases.Match> other = span.isPresent() ? Optional.empty() : foreign.at(tokens, i);
            if (other.isPresent()) {
                i = other.get().end();
                continue;
            }
            if (span.isPresent()
                    && onAuthorsSide(span.get(), author.side())
                    && !isOwnedByAnother(tokens, span.get(), author)) {
                found.add(withCompany(tokens, span.get(), found));
                i = span.get().last() + 1;
            } else {
                i++;
            }
        }
        return found;
    }

    /** For an executive and for the European Commission the government is another party, and the other way round. */
    private boolean onAuthorsSide(ActorSpan span, Side side) {
        return switch (span.means()) {
            case COLLEGE -> side.executive();
            case COMMISSION -> side == Side.COMMISSION;
            case CABINET, STATE -> side == Side.GOVERNMENT;
            case OFFICE, SIGNATORY -> span.offices().stream().allMatch(office -> sideOf(office) == side);
            case FIRST_PERSON, FIRST_PERSON_PLURAL -> true;
        };
    }

    /** "Wethouder Ten Hove" is of a municipality; a minister of the government. */
    private Side sideOf(String office) {
        return words.offices().sides().entrySet().stream()
                .filter(role -> office.startsWith(role.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Side.GOVERNMENT);
    }

    /** "France's Ministry of Defence": behind a name that tells whose it is, unless that is the author's own country. */
    private boolean isOwnedByAnother(List<Token> tokens, ActorSpan span, Author author) {
        if (span.first() == 0 || span.isFirstPerson()) {
            return false;
        }
        Token owner = tokens.get(span.first() - 1);
        String name = owner.lower().replace('’', '\'');
        boolean owns = owner.capital() && words.owners().stream().anyMatch(name::endsWith);
        return owns
                && author.country().filter(country -> isCountry(name, country)).isEmpty();
    }

    private static boolean isCountry(String owner, String country) {
        String last = country.toLowerCase(Locale.ROOT);
        return owner.startsWith(last.substring(last.lastIndexOf(' ') + 1));
    }

    /** "de Minister van Financiën en ik" act together. */
    private ActorSpan withCompany(List<Token> tokens, ActorSpan span, List<ActorSpan> found) {
        boolean joined = span.means() == Means.FIRST_PERSON
                && span.first() > 1
                && !found.isEmpty()
                && tokens.get(span.first() - 1)
                        .lower()
                        .equals(tokens.get(span.first() - 1).text())
                && sentenceWords
                        .coordinators()
                        .contains(tokens.get(span.first() - 1).lower())
                && found.get(found.size() - 1).last() == span.first() - 2;
        if (!joined) {
            return span;
        }
        ActorSpan company = found.remove(found.size() - 1);
        return new ActorSpan(company.first(), span.last(), company.means(), company.name(), company.offices(), true);
    }

    /** Whether the words for anybody on the author's side, or for others of the same name, can begin with a word; with most they cannot. */
    private boolean canBeginWith(String word) {
        return sentenceWords.isFirstPerson(word)
                || offices.canBeginWith(word)
                || namedByFirstWord.next(word, 0) >= 0
                || foreignByFirstWord.next(word, 0) >= 0;
    }

    /** @param possible the names that may stand among the tokens */
    private Optional<ActorSpan> at(String text, List<Token> tokens, int i, Author author, Lazy<BitSet> possible) {
        String word = tokens.get(i).lower();
        if (sentenceWords.firstPerson().contains(word)) {
            return Optional.of(new ActorSpan(i, i, Means.FIRST_PERSON, "", List.of(), false));
        }
        if (sentenceWords.firstPersonPlural().contains(word)) {
            return Optional.of(new ActorSpan(i, i, Means.FIRST_PERSON_PLURAL, "", List.of(), false));
        }
        return offices.at(text, tokens, i)
                .or(() -> named(tokens, i, author, possible))
                .or(() -> author.abbreviated(tokens, i, words.beforeNames()));
    }

    private Optional<ActorSpan> named(List<Token> tokens, int i, Author author, Lazy<BitSet> possible) {
        ActorSpan best = null;
        String word = tokens.get(i).lower();
        for (int next = namedByFirstWord.next(word, 0); next >= 0; next = namedByFirstWord.next(word, next + 1)) {
            Named each = named.get(next);
            if (isAnothers(each, author) || !possible.get().get(next)) {
                continue;
            }
            Optional<Phrases.Match> match = each.phrases().at(tokens, i);
            if (match.isPresent()
                    && (best == null || match.get().end() - 1 > best.last())
                    && !isPartOfName(tokens, match.get())) {
                ActorWords.NamedActor actor = each.actor();
                best = new ActorSpan(i, match.get().end() - 1, actor.means(), actor.name(), List.of(), false);
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isAnothers(Named each, Author author) {
        boolean otherCountry = each.country().isPresent() && !each.country().equals(author.country());
        Set<Side> sides = each.actor().sides();
        return otherCountry || !(sides.isEmpty() || sides.contains(author.side()));
    }

    /** "Slachtofferhulp Nederland" is no state: a name of one word behind another name. */
    private boolean endsName(List<Token> tokens, Phrases.Match match) {
        int at = match.start();
        if (at == 0 || match.end() - at > 1 || !tokens.get(at).capital()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean opens = at == 1 || tokens.get(at - 2).kind() == Token.Kind.SIGN;
        return before.capital()
                && before.kind() == Token.Kind.WORD
                && !(opens && (words.beforeNames().contains(before.lower()) || sentenceWords.links(before.lower())));
    }

    /** "de regering van België" is another. */
    private boolean isPartOfName(List<Token> tokens, Phrases.Match match) {
        boolean withPlace =
                words.withPlace().contains(tokens.get(match.end() - 1).lower());
        return (isOfAnother(tokens, match) && !withPlace) || endsName(tokens, match);
    }

    private boolean isOfAnother(List<Token> tokens, Phrases.Match match) {
        return match.end() + 1 < tokens.size()
                && words.ofOthers().contains(tokens.get(match.end()).lower())
                && tokens.get(match.end() + 1).capital();
    }

    /** A place where the house is named. */
    public record House(int first, int last, boolean towards) {}

    /** Where the tokens name the house that the letter addresses; "de Kamer van Koophandel" is another. */
    public List<House> houses(List<Token> tokens, Side side) {
        List<House> houses = new ArrayList<>();
        Set<String> others = side.executive() ? words.chambers() : words.council();
        int i = 0;
        while (i < tokens.size()) {
            Optional<Phrases.Match> match = parliament.at(tokens, i);
            boolean counts = match.isPresent()
                    && !isOfAnother(tokens, match.get())
                    && otherHouses.at(tokens, i).isEmpty()
                    && !others.contains(match.get().phrase().toString());
            if (counts) {
                boolean towards =
                        i == 0 || !words.notTowards().contains(tokens.get(i - 1).lower());
                houses.add(new House(i, match.get().end() - 1, towards));
                i = match.get().end();
            } else {
                i++;
            }
        }
        return houses;
    }
}
