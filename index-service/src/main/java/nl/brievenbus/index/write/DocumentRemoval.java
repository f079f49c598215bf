package nl.brievenbus.index.write;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.index.connection.Elasticsearch;
import nl.brievenbus.index.document.SearchIndex;
import nl.brievenbus.stream.OutsideFault;

/** Removes documents of letters. Thread-safe. */
public final class DocumentRemoval {

    private static final int PAGE = 1_000;
    private static final int CONFLICT = 409;
    private static final int GONE_ALREADY = 404;

    private final Elasticsearch elasticsearch;
    private final SharedRefresh refresh;

    public DocumentRemoval(Elasticsearch elasticsearch, SharedRefresh refresh) {
        this.elasticsearch = elasticsearch;
        this.refresh = refresh;
    }

    /**
     * Removes the commitments and topics that earlier extractions of these letters left behind, and earlier failures.
     * What was written before this call must be searchable; when it returns, what was removed is not. Documents of newer
     * extractions stay.
     */
    public void leftBehind(List<LetterExtracted> letters) {
        if (letters.isEmpty()) {
            return;
        }
        List<Query> each = new ArrayList<>(
                letters.stream().map(DocumentRemoval::leftBehind).toList());
        each.add(failuresOf(letters));
        removeAll(anyOf(each), List.of(SearchIndex.COMMITMENTS, SearchIndex.TOPICS, SearchIndex.FAILURES));
    }

    /** Removes the failure of a letter. */
    void failure(String letterId) {
        refresh.await();
        removeAll(anyOf("letterId", List.of(letterId)), List.of(SearchIndex.FAILURES));
    }

    /** Removes letters with their commitments and topics, whatever extraction they are of. */
    public void wholeLetters(Collection<String> letterIds) {
        if (!letterIds.isEmpty()) {
            refresh.await();
            removeAll(anyOf("letterId", List.copyOf(letterIds)), Arrays.asList(SearchIndex.values()));
        }
    }

    private void removeAll(Query query, List<SearchIndex> indices) {
        List<Hit<Void>> page = find(query, indices);
        while (!page.isEmpty()) {
            remove(page);
            refresh.await();
            page = find(query, indices);
        }
    }

    private List<Hit<Void>> find(Query query, List<SearchIndex> indices) {
        return elasticsearch
                .ask(client -> client.search(
                        search -> search.index(
                                        indices.stream().map(SearchIndex::alias).toList())
                                .query(query)
                                .size(PAGE)
                                .version(true)
                                .source(source -> source.fetch(false)),
                        Void.class))
                .hits()
                .hits();
    }

    private void remove(List<Hit<Void>> page) {
        List<BulkOperation> deletes = page.stream()
                .map(hit -> BulkOperation.of(operation -> operation.delete(delete -> delete.index(hit.index())
                        .id(hit.id())
                        // Its own version, not one more: the same extraction can then write it again at once.
                        .version(hit.version())
                        .versionType(VersionType.ExternalGte))))
                .toList();
        BulkResponse response = elasticsearch.ask(client -> client.bulk(bulk -> bulk.operations(deletes)));
        response.items().stream()
                .filter(item -> item.status() >= 300 && item.status() != CONFLICT && item.status() != GONE_ALREADY)
                .findFirst()
                .ifPresent(item -> {
                    throw new OutsideFault(
                            "Elasticsearch could not remove a document (%d).".formatted(item.status()),
                            new IllegalStateException(item.index()));
                });
    }

    private static Query leftBehind(LetterExtracted letter) {
        FoundIds found = letter.found();
        double version = letter.extraction().version();
        return Query.of(query -> query.bool(bool -> bool.filter(anyOf("letterId", List.of(letter.letterId())))
                .filter(notNewer -> notNewer.range(range ->
                        range.number(number -> number.field("extractorVersion").lte(version))))
                .mustNot(anyOf("commitmentId", found.commitmentIds()))
                .mustNot(topics(found.topicIds()))));
    }

    private static Query failuresOf(List<LetterExtracted> letters) {
        List<String> ids = letters.stream().map(LetterExtracted::letterId).toList();
        return Query.of(query -> query.bool(bool -> bool.filter(anyOf("letterId", ids))
                .filter(failure -> failure.exists(exists -> exists.field("reason")))));
    }

    /** The topics themselves: a commitment names its topic too. */
    private static Query topics(List<String> ids) {
        return Query.of(query -> query.bool(bool -> bool.filter(anyOf("topicId", ids))
                .mustNot(commitment -> commitment.exists(exists -> exists.field("commitmentId")))));
    }

    private static Query anyOf(List<Query> queries) {
        return Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }

    private static Query anyOf(String field, List<String> ids) {
        List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(values))));
    }
}
