package nl.brievenbus.analyzer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.junit.jupiter.api.Test;

class PluginFolderTest {

    @Test
    void singularAndPluralHaveOneStem() throws IOException {
        assertThat(tokens(new DutchAnalyzerFactory(), "toezegging"))
                .isEqualTo(tokens(new DutchAnalyzerFactory(), "toezeggingen"));
        assertThat(tokens(new EnglishAnalyzerFactory(), "commitment"))
                .isEqualTo(tokens(new EnglishAnalyzerFactory(), "commitments"));
    }

    @Test
    void everyFactoryIsNamedForTheServer() throws IOException {
        String named = new String(resource("named_components.json").openStream().readAllBytes(), UTF_8);

        for (Class<?> factory : List.of(DutchAnalyzerFactory.class, EnglishAnalyzerFactory.class)) {
            String name = factory.getAnnotation(NamedComponent.class).value();
            assertThat(named).contains("\"%s\": \"%s\"".formatted(name, factory.getName()));
        }
    }

    @Test
    void thePluginJarHoldsTheFactories() throws IOException {
        List<String> entries = new ArrayList<>();
        try (JarInputStream jar =
                new JarInputStream(resource("dutch-analyzer-plugin.jar").openStream())) {
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                entries.add(entry.getName());
            }
        }

        assertThat(entries)
                .containsAll(Stream.of(DutchAnalyzerFactory.class, EnglishAnalyzerFactory.class)
                        .map(factory -> factory.getName().replace('.', '/') + ".class")
                        .toList());
    }

    @Test
    void theDescriptorNamesTheServerThatItIsFor() throws IOException {
        Properties descriptor = new Properties();
        try (InputStream in = resource("stable-plugin-descriptor.properties").openStream()) {
            descriptor.load(in);
        }

        assertThat(descriptor.getProperty("elasticsearch.version")).matches("8\\.\\d+\\.\\d+");
        assertThat(descriptor.getProperty("java.version")).isEqualTo("17");
    }

    private static URL resource(String name) {
        URL url = PluginFolderTest.class.getResource("/elasticsearch-plugin/" + name);
        assertThat(url).as(name).isNotNull();
        return url;
    }

    private static List<String> tokens(AnalyzerFactory factory, String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (Analyzer analyzer = factory.create();
                TokenStream stream = analyzer.tokenStream("field", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        }
        return tokens;
    }
}
