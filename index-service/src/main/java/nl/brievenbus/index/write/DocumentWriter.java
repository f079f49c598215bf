package nl.brievenbus.index.write;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.brievenbus.index.connection.Elasticsearch;
import nl.brievenbus.index.document.Document;
import nl.brievenbus.index.document.LetterDocuments;
import nl.brievenbus.stream.OutsideFault;
import tools.jackson.databind.json.JsonMapper;

/** Writes the documents of letters in bulk requests, and looks at the outcome of each. Thread-safe. */
public final class DocumentWriter {

    /** A newer version stands there, so what was to be written is known already. */
    private static final int CONFLICT = 409;

    private final Elasticsearch elasticsearch;
    private final JsonMapper json;
    private final long maxBytes;
    private final int maxItems;

    /**
     * @param maxBytes as much as one request carries; a larger document goes alone
     * @param maxItems as many documents as one request carries
     */
    public DocumentWriter(Elasticsearch elasticsearch, JsonMapper json, long maxBytes, int maxItems) {
        this.elasticsearch = elasticsearch;
        this.json = json;
        this.maxBytes = maxBytes;
        this.maxItems = maxItems;
    }

    /**
     * Writes letters with their commitments and topics. A document that stands with a newer version stays.
     *
     * @param letters no letter twice
     * @return by letter id, what Elasticsearch refuses; other documents of such a letter may have been written
     * @throws OutsideFault where Elasticsearch is away or overloaded; some may have been written, and writing all again
     *     does no harm
     */
    public Map<String, Refusal> write(List<LetterDocuments> letters) {
        Map<String, Refusal> refusals = new HashMap<>();
        for (List<Entry> request : requests(letters)) {
            send(request, refusals);
        }
        return refusals;
    }

    /** A document on its way, and the letter that it is of. */
    private record Entry(String letterId, long version, Document document, BinaryData source) {}

    /** Cuts the documents into requests, in their order. */
    private List<List<Entry>> requests(List<LetterDocuments> letters) {
        List<List<Entry>> requests = new ArrayList<>();
        List<Entry> request = new ArrayList<>();
        long bytes = 0;
        for (LetterDocuments letter : letters) {
            for (Document document : letter.all()) {
                Entry entry = entry(letter, document);
                long size = entry.source().size();
                if (!request.isEmpty() && (bytes + size > maxBytes || request.size() == maxItems)) {
                    requests.add(request);
                    request = new ArrayList<>();
                    bytes = 0;
                }
                request.add(entry);
                bytes += size;
            }
        }
        if (!request.isEmpty()) {
            requests.add(request);
        }
        return requests;
    }

    private Entry entry(LetterDocuments letter, Document document) {
        return new Entry(
                letter.letter().letterId(),
                letter.letter().extractorVersion(),
                document,
                BinaryData.of(json.writeValueAsBytes(document), ContentType.APPLICATION_JSON));
    }

    private void send(List<Entry> request, Map<String, Refusal> refusals) {
        List<BulkOperation> operations =
                request.stream().map(DocumentWriter::operation).toList();
        try {
            // requireAlias: an index that is gone must not be made anew without its mapping.
            BulkResponse response = elasticsearch.ask(
                    client -> client.bulk(bulk -> bulk.requireAlias(true).operations(operations)));
            if (response.errors()) {
                lookAt(response.items(), request, refusals);
            }
        } catch (ElasticsearchException e) {
            refusedAsAWhole(request, e, refusals);
        }
    }

    /** Elasticsearch did not even begin, for example because of an id that is too long: find the letter that it is. */
    private void refusedAsAWhole(List<Entry> request, ElasticsearchException e, Map<String, Refusal> refusals) {
        Collection<List<Entry>> letters = request.stream()
                .collect(groupingBy(Entry::letterId, LinkedHashMap::new, toList()))
                .values();
        if (letters.size() == 1) {
            String letterId = request.get(0).letterId();
            refusals.put(letterId, Refusal.of(letterId, e.error()));
        } else {
            letters.forEach(letter -> send(letter, refusals));
        }
    }

    private static BulkOperation operation(Entry entry) {
        return BulkOperation.of(operation ->
                operation.index(index -> index.index(entry.document().index().alias())
                        .id(entry.document().id())
                        .version(entry.version())
                        .versionType(VersionType.ExternalGte)
                        .document(entry.source())));
    }

    private static void lookAt(List<BulkResponseItem> items, List<Entry> request, Map<String, Refusal> refusals) {
        for (int i = 0; i < items.size(); i++) {
            int status = items.get(i).status();
            ErrorCause error = items.get(i).error();
            if (error == null || status == CONFLICT) {
                continue;
            }
            if (Elasticsearch.isOutside(status)) {
                throw new OutsideFault(
                        Elasticsearch.refusal(status, error),
                        new IllegalStateException(items.get(i).index()));
            }
            Entry entry = request.get(i);
            refusals.putIfAbsent(entry.letterId(), Refusal.of(entry.document(), error));
        }
    }
}
