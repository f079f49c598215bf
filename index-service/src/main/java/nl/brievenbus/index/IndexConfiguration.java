package nl.brievenbus.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.index.connection.Elasticsearch;
import nl.brievenbus.index.connection.ElasticsearchHealth;
import nl.brievenbus.index.connection.ElasticsearchProperties;
import nl.brievenbus.index.layout.IndexLayout;
import nl.brievenbus.index.layout.LayoutInstallation;
import nl.brievenbus.index.register.Register;
import nl.brievenbus.index.write.DocumentRemoval;
import nl.brievenbus.index.write.DocumentWriter;
import nl.brievenbus.index.write.FailureWriter;
import nl.brievenbus.index.write.SharedRefresh;
import nl.brievenbus.stream.EventPublisher;
import nl.brievenbus.stream.EventReader;
import nl.brievenbus.stream.LetterStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
@Import(LetterStream.class)
@EnableConfigurationProperties({ElasticsearchProperties.class, IndexProperties.class})
class IndexConfiguration {

    /** How documents are written and read: as events are, an absent value is a property left out. */
    private static final JsonMapper DOCUMENTS = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    @Bean
    EventReader eventReader(EventPublisher publisher, Clock clock) {
        return new EventReader(Stage.INDEX, publisher, clock);
    }

    @Bean("elasticsearchServer")
    Elasticsearch elasticsearchServer(ElasticsearchProperties properties) {
        return new Elasticsearch(properties, DOCUMENTS);
    }

    @Bean("elasticsearch")
    ElasticsearchHealth elasticsearchHealth(Elasticsearch elasticsearch) {
        return new ElasticsearchHealth(elasticsearch);
    }

    @Bean
    IndexLayout indexLayout(Elasticsearch elasticsearch, IndexProperties properties) {
        return new IndexLayout(elasticsearch, properties.shards(), properties.replicas());
    }

    @Bean
    LayoutInstallation layoutInstallation(IndexLayout layout) {
        return new LayoutInstallation(layout);
    }

    @Bean
    Register register(Elasticsearch elasticsearch) {
        return new Register(elasticsearch);
    }

    @Bean
    SharedRefresh sharedRefresh(Elasticsearch elasticsearch) {
        return new SharedRefresh(elasticsearch);
    }

    @Bean
    DocumentRemoval documentRemoval(Elasticsearch elasticsearch, SharedRefresh refresh) {
        return new DocumentRemoval(elasticsearch, refresh);
    }

    @Bean
    LetterIndexing letterIndexing(
            Elasticsearch elasticsearch,
            ElasticsearchProperties server,
            IndexLayout layout,
            Register register,
            SharedRefresh refresh,
            DocumentRemoval removal,
            IndexProperties properties,
            EventPublisher publisher,
            MeterRegistry meters,
            Clock clock) {
        return new LetterIndexing(
                layout,
                register,
                new DocumentWriter(
                        elasticsearch, DOCUMENTS, properties.bulkSize().toBytes(), properties.bulkItems()),
                refresh,
                removal,
                new OutcomeEvents(new LetterLink(properties.link(), server.url().get(0)), clock),
                publisher,
                new IndexMetrics(meters),
                clock);
    }

    @Bean
    LetterListener letterListener(EventReader reader, LetterIndexing indexing) {
        return new LetterListener(reader, indexing);
    }

    @Bean
    FailureListener failureListener(
            Elasticsearch elasticsearch, IndexLayout layout, Register register, DocumentRemoval removal) {
        return new FailureListener(layout, new FailureWriter(elasticsearch, register, removal));
    }
}
