package nl.brievenbus.archive.s3;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.options.ListContainerOptions;

/** A store that speaks S3, on loopback, in memory. */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "letters";
    private static final String KEY = "brievenbus";
    private static final String SECRET = "geheime-sleutel";

    private final BlobStoreContext context;
    private final BlobStore blobs;
    private final S3Proxy proxy;

    private S3Server(BlobStoreContext context, S3Proxy proxy) {
        this.context = context;
        this.blobs = context.getBlobStore();
        this.proxy = proxy;
    }

    static S3Server start() throws Exception {
        BlobStoreContext context = ContextBuilder.newBuilder("transient")
                .credentials("identity", "credential")
                .overrides(new Properties())
                .build(BlobStoreContext.class);
        context.getBlobStore().createContainerInLocation(null, BUCKET);
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(context.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                .build();
        proxy.start();
        return new S3Server(context, proxy);
    }

    S3Settings settings() {
        return settings(SECRET);
    }

    S3Settings settings(String secret) {
        return new S3Settings(
                Optional.of(URI.create("http://127.0.0.1:" + proxy.getPort())),
                "eu-central-1",
                true,
                Optional.of(new S3Settings.Credentials(KEY, secret)));
    }

    List<String> keys() {
        return blobs.list(BUCKET, ListContainerOptions.Builder.recursive()).stream()
                .map(blob -> String.valueOf(blob.getName()))
                .toList();
    }

    void put(String key, String bytes) {
        blobs.putBlob(BUCKET, blobs.blobBuilder(key).payload(bytes).build());
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
        context.close();
    }
}
