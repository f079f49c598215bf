package nl.brievenbus.archive.s3;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import nl.brievenbus.archive.AlteredLetterException;
import nl.brievenbus.archive.Archive;
import nl.brievenbus.archive.ArchivedLetter;
import nl.brievenbus.archive.ContentAddress;
import nl.brievenbus.archive.MissingLetterException;
import nl.brievenbus.archive.Sha256;
import nl.brievenbus.archive.UnreadableFileException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * An archive in a bucket, under the same paths as one in a folder: a copy of the one is the other.
 *
 * <p>A letter is safe once the store has acknowledged it, and the store checks that it received what was hashed.
 */
public final class S3Archive implements Archive, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Bucket bucket;
    private final S3Client store;

    /** Opens the archive. The store is asked only when it is needed: while it is away, letters wait. */
    public S3Archive(Bucket bucket, S3Settings settings) {
        this.bucket = bucket;
        this.store = client(settings);
    }

    private static S3Client client(S3Settings settings) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(credentials(settings))
                // Other stores than Amazon's do not know its newer checksums; the hash is checked by ourselves.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(limits -> limits.apiCallTimeout(PATIENCE));
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        return settings.credentials()
                .<AwsCredentialsProvider>map(given -> StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(given.accessKey(), given.secretKey())))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    @Override
    public ArchivedLetter put(Path file) throws IOException {
        MessageDigest md5 = md5();
        String hash = Sha256.copying(file, new DigestOutputStream(OutputStream.nullOutputStream(), md5));
        Optional<S3Object> kept = ask("be read", () -> find(hash));
        if (kept.isPresent()) {
            ContentAddress address = ContentAddress.of(hash, Path.of(kept.get().key()));
            return new ArchivedLetter(
                    address.letterId(), address.location(), kept.get().size());
        }
        ContentAddress address = ContentAddress.of(hash, file);
        long size = size(file);
        send(file, address, Base64.getEncoder().encodeToString(md5.digest()));
        return new ArchivedLetter(address.letterId(), address.location(), size);
    }

    /** Sends the bytes with the MD5 of those that were hashed: a store refuses others. */
    private void send(Path file, ContentAddress address, String md5) throws IOException {
        try {
            ask(
                    "be written",
                    () -> store.putObject(
                            put -> put.bucket(bucket.name())
                                    .key(bucket.prefix() + address.path())
                                    .contentMD5(md5),
                            RequestBody.fromFile(file)));
        } catch (IOException e) {
            if (e.getCause() instanceof S3Exception refusal && changedMeanwhile(refusal)) {
                throw new UnreadableFileException("The file changed while it was read.", e);
            }
            throw e;
        }
    }

    private static boolean changedMeanwhile(S3Exception refusal) {
        String code = refusal.awsErrorDetails() == null
                ? ""
                : String.valueOf(refusal.awsErrorDetails().errorCode());
        return code.equals("BadDigest");
    }

    /** For the way to the store only: MD5 is the one checksum that every store checks. */
    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5.", e);
        }
    }

    private static long size(Path file) throws UnreadableFileException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UnreadableFileException("The file cannot be read to its end.", e);
        }
    }

    @Override
    public LocalCopy fetch(String letterId, URI location)
            throws IOException, MissingLetterException, AlteredLetterException {
        ContentAddress address = ContentAddress.at(location)
                .orElseThrow(() -> new MissingLetterException("The address is not one of this archive."));
        Path folder = Files.createTempDirectory("brievenbus-letter-");
        Path copy = folder.resolve(address.hash() + address.ending());
        Downloaded downloaded = new Downloaded(copy);
        try {
            download(address, copy);
            if (!letterId.equals("sha256:" + Sha256.of(copy))) {
                throw new AlteredLetterException("The archived bytes do not have the hash of the letter's id.");
            }
            return downloaded;
        } catch (IOException | MissingLetterException | AlteredLetterException | RuntimeException e) {
            downloaded.close();
            throw e;
        }
    }

    private void download(ContentAddress address, Path copy) throws IOException, MissingLetterException {
        try {
            ask(
                    "be read",
                    () -> store.getObject(
                            get -> get.bucket(bucket.name()).key(bucket.prefix() + address.path()), copy));
        } catch (IOException e) {
            if (e.getCause() instanceof NoSuchKeyException) {
                throw new MissingLetterException("The archive does not hold the bytes of this letter.");
            }
            throw e;
        }
    }

    @Override
    public boolean delete(String letterId) throws IOException {
        Optional<String> hash = ContentAddress.hashOf(letterId);
        if (hash.isEmpty()) {
            return false;
        }
        Optional<S3Object> kept = ask("be read", () -> find(hash.get()));
        if (kept.isPresent()) {
            ask(
                    "be written",
                    () -> store.deleteObject(delete ->
                            delete.bucket(bucket.name()).key(kept.get().key())));
        }
        return kept.isPresent();
    }

    /** Bytes keep the name of their first arrival: the ending may differ the next time. */
    private Optional<S3Object> find(String hash) {
        return store
                .listObjectsV2(list -> list.bucket(bucket.name())
                        .prefix(bucket.prefix() + ContentAddress.prefix(hash))
                        .maxKeys(1))
                .contents()
                .stream()
                .findFirst();
    }

    /** Asks the store. What it answers with is told with the remedy; its cause is kept. */
    private <T> T ask(String what, Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (SdkException e) {
            throw new IOException("The archive %s cannot %s: %s".formatted(bucket.address(), what, explain(e)), e);
        }
    }

    private static String explain(SdkException fault) {
        if (!(fault instanceof S3Exception refusal)) {
            return "%s. Is brievenbus.archive.s3.endpoint right, and the store running?".formatted(fault.getMessage());
        }
        return switch (refusal.statusCode()) {
            case 401, 403 ->
                "the store refuses the credentials (%d). Check brievenbus.archive.s3.access-key and secret-key, and that they may list, read, write and delete there."
                        .formatted(refusal.statusCode());
            case 404 ->
                "the store has no such bucket or key. Make the bucket, or set brievenbus.archive.location to one that is there.";
            default -> "the store answers %d (%s).".formatted(refusal.statusCode(), code(refusal));
        };
    }

    private static String code(S3Exception refusal) {
        return refusal.awsErrorDetails() == null
                ? "no code"
                : String.valueOf(refusal.awsErrorDetails().errorCode());
    }

    @Override
    public void close() {
        store.close();
    }

    private record Downloaded(Path path) implements LocalCopy {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
                Path folder = path.getParent();
                if (folder != null) {
                    Files.deleteIfExists(folder);
                }
            } catch (IOException e) {
                path.toFile().deleteOnExit();
            }
        }
    }
}
