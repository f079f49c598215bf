package nl.brievenbus.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import nl.brievenbus.archive.Archive;
import nl.brievenbus.archive.ArchiveProperties;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.ingest.arrival.Arrivals;
import nl.brievenbus.ingest.claim.Desks;
import nl.brievenbus.ingest.folder.FolderId;
import nl.brievenbus.ingest.folder.FolderProperties;
import nl.brievenbus.ingest.folder.FolderSetup;
import nl.brievenbus.ingest.folder.Folders;
import nl.brievenbus.ingest.folder.IgnoredNames;
import nl.brievenbus.ingest.folder.UnusableFolderException;
import nl.brievenbus.ingest.publish.Publication;
import nl.brievenbus.ingest.publish.Refusal;
import nl.brievenbus.ingest.publish.Workers;
import nl.brievenbus.ingest.scan.InboxWalk;
import nl.brievenbus.ingest.settle.OutcomeListener;
import nl.brievenbus.ingest.settle.Settler;
import nl.brievenbus.ingest.status.BlockedFiles;
import nl.brievenbus.ingest.status.FolderHealth;
import nl.brievenbus.ingest.status.IngestMetrics;
import nl.brievenbus.ingest.status.Obstacles;
import nl.brievenbus.stream.EventPublisher;
import nl.brievenbus.stream.EventReader;
import nl.brievenbus.stream.LetterStream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service and the parts it is made of, in the order of the flow. Its settings stand in {@code ingest-service.yaml}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({FolderProperties.class, ArchiveProperties.class})
@Import(LetterStream.class)
public class IngestService {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The service, not yet started; others who start it in their process add their settings. */
    public static SpringApplicationBuilder application() {
        // A name of its own, so that several services can share one class path.
        return new SpringApplicationBuilder(IngestService.class).properties("spring.config.name=ingest-service");
    }

    @Bean
    Folders folders(FolderProperties properties) {
        return FolderSetup.prepare(properties.home());
    }

    @Bean
    FolderId folderId(Folders folders) {
        return FolderId.of(folders);
    }

    @Bean
    Archive archive(ArchiveProperties properties) {
        try {
            return properties.open();
        } catch (IOException e) {
            throw new UnusableFolderException(
                    "The archive %s cannot be made or written (%s).".formatted(properties.location(), e),
                    "Give the user of this service write access there, or set brievenbus.archive.location to another folder.",
                    e);
        }
    }

    @Bean
    InboxWalk inboxWalk(Folders folders, FolderProperties properties) {
        return new InboxWalk(folders.inbox(), new IgnoredNames(properties.ignore()));
    }

    @Bean
    Desks desks(Folders folders) {
        try {
            return Desks.open(folders.processing());
        } catch (IOException e) {
            throw new UnusableFolderException(
                    "No desk in %s can be locked (%s).".formatted(folders.processing(), e),
                    "Keep the home on a file system that has file locks; mount a network share with them.",
                    e);
        }
    }

    @Bean
    Arrivals arrivals(Folders folders) {
        return new Arrivals(folders.arrivals());
    }

    @Bean
    Publication publication(
            Folders folders,
            FolderProperties properties,
            Archive archive,
            Desks desks,
            Arrivals arrivals,
            EventPublisher publisher,
            Settler settler,
            Clock clock) {
        Refusal refusal = new Refusal(properties.largestLetter(), clock);
        return new Publication(folders, archive, desks, arrivals, publisher, settler, refusal);
    }

    @Bean
    Workers workers(
            FolderProperties properties,
            Desks desks,
            Publication publication,
            Clock clock,
            IngestMetrics metrics,
            Obstacles obstacles,
            BlockedFiles blocked) {
        return new Workers(properties.workers(), desks, publication, clock, metrics, obstacles, blocked);
    }

    @Bean
    Settler settler(Folders folders, Desks desks, Arrivals arrivals, IngestMetrics metrics) {
        return new Settler(folders, desks, arrivals, metrics);
    }

    @Bean
    EventReader eventReader(EventPublisher publisher, Clock clock) {
        return new EventReader(Stage.INGEST, publisher, clock);
    }

    @Bean
    OutcomeListener outcomeListener(EventReader reader, Settler settler, Obstacles obstacles) {
        return new OutcomeListener(reader, settler, obstacles);
    }

    @Bean
    Intake intake(
            FolderProperties properties,
            InboxWalk inbox,
            Desks desks,
            Workers workers,
            Settler settler,
            IngestMetrics metrics,
            Obstacles obstacles,
            BlockedFiles blocked,
            Clock clock) {
        return new Intake(properties, inbox, desks, workers, settler, metrics, obstacles, blocked, clock);
    }

    @Bean
    IngestMetrics ingestMetrics(MeterRegistry registry, Clock clock) {
        return new IngestMetrics(registry, clock);
    }

    @Bean
    Obstacles obstacles() {
        return new Obstacles();
    }

    @Bean
    BlockedFiles blockedFiles() {
        return new BlockedFiles();
    }

    @Bean
    FolderHealth foldersHealthIndicator(Folders folders, Obstacles obstacles, BlockedFiles blocked) {
        return new FolderHealth(folders, obstacles, blocked);
    }
}
