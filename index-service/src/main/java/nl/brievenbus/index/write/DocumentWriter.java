package nl.brievenbus.index.write;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.index.connection.Elasticsearch;
import nl.brievenbus.index.document.Document;
import nl.brievenbus.index.document.LetterDocuments;
import nl.brievenbus.stream.OutsideFault;
import tools.jackson.databind.json.JsonMapper;

/** Writes the documents of a letter in bulk requests, and looks at the outcome of each. Thread-safe. */
public final class DocumentWriter {

    /** A newer version stands there, or one that is as new and was written in between: either way it is there. */
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
     * Writes a letter with its commitments and topics. A document that stands with a newer version stays.
     *
     * @return the refusal, where Elasticsearch does not take one of them; others may then have been written
     * @throws OutsideFault where Elasticsearch is away or overloaded; some may have been written, and writing all again
     *     does no harm
     */
    public Optional<Refusal> write(LetterDocuments documents) {
        long version = documents.letter().extractorVersion();
        return requests(documents.all()).stream()
                .map(request -> send(request, version))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Source(Document document, BinaryData json) {}

    /** Cuts the documents into requests, in their order. */
    private List<List<Source>> requests(List<Document> documents) {
        List<List<Source>> requests = new ArrayList<>();
        List<Source> request = new ArrayList<>();
        long bytes = 0;
        for (Document document : documents) {
            BinaryData source = BinaryData.of(json.writeValueAsBytes(document), ContentType.APPLICATION_JSON);
            if (!request.isEmpty() && (bytes + source.size() > maxBytes || request.size() == maxItems)) {
                requests.add(request);
                request = new ArrayList<>();
                bytes = 0;
            }
            request.add(new Source(document, source));
            bytes += source.size();
        }
        requests.add(request);
        return requests;
    }

    private Optional<Refusal> send(List<Source> request, long version) {
        List<BulkOperation> operations =
                request.stream().map(source -> operation(source, version)).toList();
        BulkResponse response;
        try {
            // requireAlias: an index that is gone must not be made anew without its mapping.
            response = elasticsearch.ask(
                    client -> client.bulk(bulk -> bulk.requireAlias(true).operations(operations)));
        } catch (ElasticsearchException e) {
            // Not even read, for example because of an id that is too long.
            return Optional.of(Refusal.of(request.get(0).document(), e.error()));
        }
        return response.errors() ? worst(request, response.items()) : Optional.empty();
    }

    private static BulkOperation operation(Source source, long version) {
        return BulkOperation.of(operation ->
                operation.index(index -> index.index(source.document().index().alias())
                        .id(source.document().id())
                        .version(version)
                        .versionType(VersionType.ExternalGte)
                        .document(source.json())));
    }

    private static Optional<Refusal> worst(List<Source> request, List<BulkResponseItem> items) {
        Optional<Refusal> refusal = Optional.empty();
        for (int i = 0; i < items.size(); i++) {
            ErrorCause error = items.get(i).error();
            int status = items.get(i).status();
            if (error == null || status == CONFLICT) {
                continue;
            }
            if (Elasticsearch.isOutside(status)) {
                throw new OutsideFault(
                        "Elasticsearch cannot take a document now: %s (%d).".formatted(error.type(), status),
                        new IllegalStateException(items.get(i).index()));
            }
            refusal = Optional.of(Refusal.of(request.get(i).document(), error));
        }
        return refusal;
    }
}
