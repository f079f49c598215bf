package nl.brievenbus.index.register;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.brievenbus.index.connection.Elasticsearch;
import nl.brievenbus.index.document.CommitmentDocument;
import nl.brievenbus.index.document.SearchIndex;
import nl.brievenbus.index.document.TopicDocument;
import nl.brievenbus.stream.OutsideFault;

/**
 * Reads the register as it stands. Every method throws {@link OutsideFault} where Elasticsearch is away. Thread-safe.
 */
public final class Register {

    /** As many rows as Elasticsearch gives without paging. */
    private static final int MOST_ROWS = 10_000;

    private final Elasticsearch elasticsearch;

    public Register(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * The letters that stand under these ids, by id; also those that were written a moment ago and cannot be searched
     * yet.
     */
    public Map<String, StandingLetter> letters(List<String> letterIds) {
        return elasticsearch
                .ask(client -> client.mget(
                        get -> get.index(SearchIndex.LETTERS.alias())
                                .ids(letterIds)
                                .sourceIncludes(
                                        "letterId",
                                        "extractorVersion",
                                        "indexedAt",
                                        "letter.title",
                                        "letter.language",
                                        "letter.receivedAt",
                                        "counts",
                                        "topics"),
                        StandingLetter.class))
                .docs()
                .stream()
                .map(Register::standing)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(StandingLetter::letterId, Function.identity()));
    }

    private static Optional<StandingLetter> standing(MultiGetResponseItem<StandingLetter> item) {
        if (item.isFailure()) {
            throw new OutsideFault(
                    Elasticsearch.refusal(item.failure().error()),
                    new IllegalStateException(item.failure().index()));
        }
        return Optional.ofNullable(item.result().source());
    }

    /** Commitments, letter by letter in the order of their words; at most {@code limit} or 10,000. */
    public List<CommitmentDocument> commitments(int limit) {
        return rows(SearchIndex.COMMITMENTS, limit, CommitmentDocument.class);
    }

    /** Topics, letter by letter in the order of the text; at most {@code limit} or 10,000. */
    public List<TopicDocument> topics(int limit) {
        return rows(SearchIndex.TOPICS, limit, TopicDocument.class);
    }

    /** How many documents of an index can be searched. */
    public long count(SearchIndex index) {
        return elasticsearch
                .ask(client -> client.count(count -> count.index(index.alias())))
                .count();
    }

    private <T> List<T> rows(SearchIndex index, int limit, Class<T> type) {
        return elasticsearch
                .ask(client -> client.search(
                        search -> search.index(index.alias())
                                .size(Math.min(limit, MOST_ROWS))
                                .sort(by("letter.fileName"), by("letterId"), by("start")),
                        type))
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }

    private static SortOptions by(String field) {
        return SortOptions.of(
                sort -> sort.field(FieldSort.of(by -> by.field(field).order(SortOrder.Asc))));
    }
}
