package nl.brievenbus.index.layout;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.brievenbus.index.connection.Elasticsearch;
import nl.brievenbus.index.document.SearchIndex;
import nl.brievenbus.stream.OutsideFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes templates, indices and aliases stand in Elasticsearch as this release needs them. May be called at any time,
 * from several services at once; what stands already is left as it is.
 *
 * <p>Two numbers tell releases apart. {@link #VERSION} grows when fields are added: the templates are replaced and the
 * fields are added to the indices that stand. {@link #GENERATION} grows when fields change their meaning or type: new
 * indices are made beside the old ones and the aliases move to them; the register is then filled again from
 * {@code letters.extracted}. A service that meets newer numbers than its own leaves all as it is.
 */
public final class IndexLayout {

    /** Of templates and mappings. */
    static final int VERSION = 3;
    /** The suffix of the concrete indices. */
    static final int GENERATION = 1;

    private static final String SETTINGS = "brievenbus-settings";
    private static final String LETTER_FIELDS = "brievenbus-letter-fields";
    /** Above the priority of the templates that Elastic's own products install (100 to 200). */
    private static final long PRIORITY = 500;
    /** In the mapping's {@code _meta}. */
    private static final String META_VERSION = "brievenbus-layout";

    private static final Logger log = LoggerFactory.getLogger(IndexLayout.class);

    private final Elasticsearch elasticsearch;
    private final int shards;
    private final int replicas;
    private volatile boolean stands;

    /**
     * @param shards of each index that is made
     * @param replicas of each shard, also of indices that stand
     */
    public IndexLayout(Elasticsearch elasticsearch, int shards, int replicas) {
        this.elasticsearch = elasticsearch;
        this.shards = shards;
        this.replicas = replicas;
    }

    /**
     * Returns when all stands; costs nothing where that is known.
     *
     * @throws OutsideFault where Elasticsearch is away, or does not let us
     */
    public void ensure() {
        if (!stands) {
            install();
        }
    }

    /** To be called after a fault: an index may have gone. The next {@link #ensure()} looks again. */
    public void doubt() {
        stands = false;
    }

    /** Whether all stood when last looked at. */
    public boolean stands() {
        return stands;
    }

    private synchronized void install() {
        if (stands) {
            return;
        }
        try {
            putTemplates();
            for (SearchIndex index : SearchIndex.values()) {
                putIndex(index);
            }
        } catch (ElasticsearchException e) {
            throw new OutsideFault(
                    "Elasticsearch does not take our templates or indices: %s. Its administrator must mend that."
                            .formatted(e.error().reason()),
                    e);
        }
        stands = true;
        log.info("The indices stand: layout {}, generation {}.", VERSION, GENERATION);
    }

    private void putTemplates() {
        if (installedVersion() > VERSION) {
            log.info("Elasticsearch holds the templates of a newer release; they stay.");
            return;
        }
        elasticsearch.ask(client -> client.cluster().putComponentTemplate(component -> component
                .name(SETTINGS)
                .version((long) VERSION)
                .template(template -> template.settings(settings -> settings.numberOfShards(String.valueOf(shards))
                        .numberOfReplicas(String.valueOf(replicas))
                        // Who writes refreshes (SharedRefresh); this is the net below it.
                        .refreshInterval(interval -> interval.time("30s"))))));
        elasticsearch.ask(client -> client.cluster().putComponentTemplate(component -> component
                .name(LETTER_FIELDS)
                .version((long) VERSION)
                .template(template -> template.mappings(mapping("letter-fields")))));
        for (SearchIndex index : SearchIndex.values()) {
            elasticsearch.ask(client -> client.indices().putIndexTemplate(template -> template.name(index.alias())
                    .version((long) VERSION)
                    .priority(PRIORITY)
                    .indexPatterns(index.alias() + "-*")
                    .composedOf(components(index))
                    .template(own -> own.mappings(mapping(nameOf(index))))));
        }
    }

    private long installedVersion() {
        return elasticsearch.ask(client -> {
            if (!client.cluster()
                    .existsComponentTemplate(exists -> exists.name(SETTINGS))
                    .value()) {
                return 0L;
            }
            return client.cluster().getComponentTemplate(get -> get.name(SETTINGS)).componentTemplates().stream()
                    .map(found -> found.componentTemplate().version())
                    .mapToLong(version -> version == null ? 0 : version)
                    .max()
                    .orElse(0);
        });
    }

    private void putIndex(SearchIndex index) {
        String concrete = concrete(index);
        if (newestGeneration(index) > GENERATION) {
            throw new OutsideFault(
                    "Elasticsearch holds %s of a newer release of Brievenbus: update this service too."
                            .formatted(index.alias()),
                    new IllegalStateException(index.alias()));
        }
        if (!elasticsearch.ask(client ->
                client.indices().exists(exists -> exists.index(concrete)).value())) {
            create(concrete);
        }
        addFields(index, concrete);
        elasticsearch.ask(client -> client.indices().putSettings(put -> put.index(concrete)
                .settings(settings -> settings.numberOfReplicas(String.valueOf(replicas)))));
        pointAlias(index, concrete);
    }

    private void create(String concrete) {
        try {
            elasticsearch.ask(client -> client.indices().create(create -> create.index(concrete)));
            log.info("Made the index {}.", concrete);
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    private void addFields(SearchIndex index, String concrete) {
        if (layoutOf(concrete) >= VERSION) {
            return;
        }
        for (String name : mappings(index)) {
            TypeMapping fields = mapping(name);
            elasticsearch.ask(client -> client.indices()
                    .putMapping(put -> put.index(concrete).meta(fields.meta()).properties(fields.properties())));
        }
        log.info("Added the fields of layout {} to {}.", VERSION, concrete);
    }

    private long layoutOf(String concrete) {
        return elasticsearch
                .ask(client -> client.indices().getMapping(get -> get.index(concrete)))
                .result()
                .values()
                .stream()
                .map(found -> Optional.ofNullable(found.mappings().meta().get(META_VERSION)))
                .mapToLong(version -> version.map(data -> data.to(Long.class)).orElse(0L))
                .max()
                .orElse(0);
    }

    private int newestGeneration(SearchIndex index) {
        return indicesBehind(index).stream()
                .filter(name -> name.matches(".*-\\d{6}"))
                .mapToInt(name -> Integer.parseInt(name.substring(name.length() - 6)))
                .max()
                .orElse(0);
    }

    private void pointAlias(SearchIndex index, String concrete) {
        List<String> behind = indicesBehind(index);
        if (behind.equals(List.of(concrete))) {
            return;
        }
        elasticsearch.ask(client -> client.indices().updateAliases(update -> {
            behind.stream()
                    .filter(old -> !old.equals(concrete))
                    .forEach(old -> update.actions(
                            action -> action.remove(remove -> remove.index(old).alias(index.alias()))));
            return update.actions(
                    action -> action.add(add -> add.index(concrete).alias(index.alias())));
        }));
        log.info("{} now stands for {}.", index.alias(), concrete);
    }

    private List<String> indicesBehind(SearchIndex index) {
        return elasticsearch.ask(client -> {
            if (!client.indices()
                    .existsAlias(exists -> exists.name(index.alias()))
                    .value()) {
                return List.of();
            }
            return List.copyOf(client.indices()
                    .getAlias(get -> get.name(index.alias()))
                    .result()
                    .keySet());
        });
    }

    static String concrete(SearchIndex index) {
        return "%s-%06d".formatted(index.alias(), GENERATION);
    }

    /** A failure says of its letter no more than its id and its file. */
    private static boolean hasLetterFields(SearchIndex index) {
        return SearchIndex.OF_LETTERS.contains(index);
    }

    private static List<String> components(SearchIndex index) {
        return hasLetterFields(index) ? List.of(SETTINGS, LETTER_FIELDS) : List.of(SETTINGS);
    }

    private static List<String> mappings(SearchIndex index) {
        return hasLetterFields(index) ? List.of("letter-fields", nameOf(index)) : List.of(nameOf(index));
    }

    private static String nameOf(SearchIndex index) {
        return index.alias().substring("brievenbus-".length());
    }

    private static TypeMapping mapping(String name) {
        String resource = "/elasticsearch/" + name + ".json";
        try (InputStream json = IndexLayout.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException("The resource %s is missing.".formatted(resource));
            }
            return TypeMapping.of(mapping -> mapping.withJson(json).meta(Map.of(META_VERSION, JsonData.of(VERSION))));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the resource %s.".formatted(resource), e);
        }
    }
}
