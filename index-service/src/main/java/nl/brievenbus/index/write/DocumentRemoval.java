package nl.brievenbus.index.write;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Arrays;
import java.util.List;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.index.connection.Elasticsearch;
import nl.brievenbus.index.document.SearchIndex;
import nl.brievenbus.stream.OutsideFault;

/** Removes documents of a letter. Thread-safe. */
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
     * Removes the commitments and topics of a letter that an earlier extraction left behind. What was written before
     * this call must be searchable; when it returns, what was removed is not.
     *
     * @param standing the ids that the extraction found
     * @param version of the extraction; documents of a newer one stay
     */
    public void leftBehind(String letterId, FoundIds standing, int version) {
        Query leftBehind = Query.of(query -> query.bool(bool -> bool.filter(ofLetter(letterId))
                .filter(notNewerThan(version))
                .mustNot(anyOf("commitmentId", standing.commitmentIds()))
                .mustNot(anyOf("topicId", standing.topicIds()))));
        removeAll(leftBehind, List.of(SearchIndex.COMMITMENTS, SearchIndex.TOPICS));
    }

    /** Removes a letter with its commitments and topics, whatever extraction they are of. */
    public void wholeLetter(String letterId) {
        refresh.await();
        removeAll(ofLetter(letterId), Arrays.asList(SearchIndex.values()));
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

    private static Query ofLetter(String letterId) {
        return Query.of(query -> query.term(term -> term.field("letterId").value(letterId)));
    }

    private static Query notNewerThan(int version) {
        return Query.of(query -> query.range(
                range -> range.number(number -> number.field("extractorVersion").lte((double) version))));
    }

    private static Query anyOf(String field, List<String> ids) {
        List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(values))));
    }
}
