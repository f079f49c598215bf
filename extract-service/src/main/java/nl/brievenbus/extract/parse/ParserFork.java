package nl.brievenbus.extract.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One parsing process: a JVM of its own that may run out of time, run out of memory or crash without harm to us. It is
 * started at the first parse, and again after each that it did not survive.
 *
 * <p>For one thread at a time, but for closing.
 */
final class ParserFork implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Pattern EXTENSION = Pattern.compile("\\.[a-z0-9]{1,8}$");
    private static final Logger log = LoggerFactory.getLogger(ParserFork.class);

    private final WorkFolder work;
    private final ParseLimits limits;
    private final PipesConfig config;
    private final ExecutorService watcher;
    private volatile @Nullable PipesParser process;

    private ParserFork(WorkFolder work, ParseLimits limits, PipesConfig config) {
        this.work = work;
        this.limits = limits;
        this.config = config;
        this.watcher = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "parse-" + work.path().getFileName());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Prepares a process; the first parse starts it.
     *
     * @param base the folder below which the process gets one of its own
     * @param scans how pages that are pictures are read; absent: not at all
     */
    static ParserFork prepare(Path base, ParseLimits limits, Optional<Tesseract> scans)
            throws ParserUnavailableException {
        SerialFilter.install();
        String classPath = ForkClassPath.ofThisProcess();
        try {
            WorkFolder work = WorkFolder.below(base);
            Path settings = work.path().resolve("tika-config.xml");
            Files.writeString(settings, TikaSettings.xml(work, scans));
            if (scans.isPresent()) {
                scans.get().writeLauncher(work);
            }
            PipesConfig config = PipesConfig.load(settings);
            config.setNumClients(1);
            config.setTimeoutMillis(limits.time().toMillis());
            config.setStartupTimeoutMillis(STARTUP.toMillis());
            config.setSleepOnStartupTimeoutMillis(1000);
            // It stays for as long as we do: it notices our end by its standard input.
            config.setShutdownClientAfterMillis(0);
            config.setMaxFilesProcessedPerProcess(5000);
            // Results come back to us, however large: there is no emitter.
            config.setMaxForEmitBatchBytes(-1);
            config.setJavaPath(Sandbox.ofThisMachine().launcher(work).toString());
            config.setForkedJvmArgs(jvmArguments(work, limits, classPath));
            return new ParserFork(work, limits, config);
        } catch (IOException | TikaConfigException e) {
            throw new ParserUnavailableException(
                    "Cannot prepare a parsing process in %s (%s); check that the folder can be written."
                            .formatted(base, e.getMessage()),
                    e);
        }
    }

    private static List<String> jvmArguments(WorkFolder work, ParseLimits limits, String classPath) {
        return List.of(
                "-cp",
                classPath,
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + work.temporary(),
                "-Dpdfbox.fontcache=" + work.path(),
                "-Dlogback.configurationFile=nl/brievenbus/extract/parse/fork-logback.xml",
                "-Dbrievenbus.fork.log=" + work.path().resolve("fork.log"));
    }

    /**
     * Parses one file. Returns within the time of the limits, the time to start a process, and ten seconds.
     *
     * @param letter any regular file; only read. Of its name only the ending is passed on
     */
    ForkAnswer parse(Path letter) throws ParserUnavailableException, InterruptedException {
        Path copy = work.letters().resolve("letter" + extension(letter));
        try {
            HeadedText.copy(letter, copy);
            return answer(await(copy.getFileName().toString()));
        } catch (IOException e) {
            throw new ParserUnavailableException(
                    "Cannot copy the letter to %s (%s); check the disk.".formatted(work.letters(), e.getMessage()), e);
        } finally {
            deleteCopy(copy);
        }
    }

    private static String extension(Path letter) {
        String name = letter.getFileName().toString().toLowerCase(Locale.ROOT);
        Matcher ending = EXTENSION.matcher(name);
        return ending.find() ? ending.group() : "";
    }

    private PipesResult await(String name) throws ParserUnavailableException, InterruptedException {
        PipesParser parser = process == null ? new PipesParser(config) : process;
        process = parser;
        Future<PipesResult> result = watcher.submit(() -> parser.parse(task(name)));
        try {
            return result.get(limits.time().plus(STARTUP).plusSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            abandonProcess();
            throw new ParserUnavailableException(
                    "The parsing process does not start (%s). %s".formatted(rootMessage(e), forkLog()), e);
        } catch (TimeoutException e) {
            // A process that hangs while it starts is started again without end by the library.
            result.cancel(true);
            abandonProcess();
            throw new ParserUnavailableException(
                    "The parsing process does not start within %s. %s".formatted(STARTUP, forkLog()), e);
        } catch (InterruptedException e) {
            result.cancel(true);
            abandonProcess();
            throw e;
        }
    }

    private FetchEmitTuple task(String name) {
        ParseContext context = new ParseContext();
        // The parsers' own line ends count too; how long the letter is we see when we have read it.
        int writeLimit = 2 * limits.maxCharacters() + 1000;
        // No embedded documents: the annexes of a letter are no part of it.
        context.set(
                HandlerConfig.class,
                new HandlerConfig(HANDLER_TYPE.XML, HandlerConfig.PARSE_MODE.RMETA, writeLimit, 0, false));
        context.set(HtmlMapper.class, WebPageMapper.INSTANCE);
        return new FetchEmitTuple(
                name,
                new FetchKey(TikaSettings.FETCHER, name),
                EmitKey.NO_EMIT,
                new Metadata(),
                context,
                FetchEmitTuple.ON_PARSE_EXCEPTION.EMIT);
    }

    private ForkAnswer answer(PipesResult result) throws ParserUnavailableException {
        PipesResult.STATUS status = result.getStatus();
        return switch (status) {
            case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION -> read(result);
            case TIMEOUT -> {
                log.info("The parsing process was ended after {}.", limits.time());
                work.wipe();
                yield new ForkAnswer.TimedOut();
            }
            // What the process could not even open counts as its end: other letters are read all the same.
            case OOM, UNSPECIFIED_CRASH, FETCH_EXCEPTION, EMPTY_OUTPUT -> {
                log.info("The parsing process ended: {}.", status);
                work.wipe();
                yield new ForkAnswer.Ended();
            }
            default -> {
                work.wipe();
                abandonProcess();
                throw new ParserUnavailableException("The parsing process answers %s.".formatted(status));
            }
        };
    }

    private static ForkAnswer read(PipesResult result) {
        Metadata metadata = result.getEmitData().getMetadataList().get(0);
        // The trace itself may quote the letter: only the name of the class is kept.
        Optional<String> exception = Optional.ofNullable(result.getMessage())
                .map(trace -> trace.lines().findFirst().orElse("").split("[:\\s]", 2)[0]);
        exception.ifPresent(name -> log.info("The parser gave up with {}.", name));
        return new ForkAnswer.Read(metadata, exception);
    }

    private void deleteCopy(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            log.warn("Cannot remove {}: {}", copy, e.getMessage());
        }
    }

    private String forkLog() {
        try {
            String lines = Files.readString(work.path().resolve("fork.log"));
            return "It said: " + lines.substring(Math.max(0, lines.length() - 2000));
        } catch (IOException e) {
            return "It said nothing.";
        }
    }

    private static String rootMessage(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private void abandonProcess() {
        PipesParser parser = process;
        process = null;
        if (parser != null) {
            try {
                parser.close();
            } catch (IOException e) {
                log.warn("The parsing process did not end cleanly: {}", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        abandonProcess();
        watcher.shutdownNow();
        work.close();
    }
}
