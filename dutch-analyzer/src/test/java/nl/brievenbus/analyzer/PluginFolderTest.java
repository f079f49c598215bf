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
import nl.brievenbus.analyzer.accounts.EmailTokenizerFactory;
import nl.brievenbus.analyzer.accounts.PatternCaptureFactory;
import nl.brievenbus.analyzer.accounts.PatternCaptureSettings;
import nl.brievenbus.analyzer.accounts.UniqueFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.junit.jupiter.api.Test;

class PluginFolderTest {

    private static final List<Class<?>> FACTORIES = List.of(
            DutchAnalyzerFactory.class,
            EnglishAnalyzerFactory.class,
            EmailTokenizerFactory.class,
            PatternCaptureFactory.class,
            UniqueFactory.class);

    @Test
    void singularAndPluralHaveOneStem() throws IOException {
        assertThat(tokens(new DutchAnalyzerFactory(), "toezegging"))
                .isEqualTo(tokens(new DutchAnalyzerFactory(), "toezeggingen"));
        assertThat(tokens(new EnglishAnalyzerFactory(), "commitment"))
                .isEqualTo(tokens(new EnglishAnalyzerFactory(), "commitments"));
    }

    @Test
    void anAddressOfAnAccountIsFoundByEachOfItsParts() throws IOException {
        Analyzer analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new EmailTokenizerFactory().create();
                TokenStream parts = new PatternCaptureFactory(new AddressParts()).create(words);
                return new TokenStreamComponents(words, new UniqueFactory().create(parts));
            }
        };

        assertThat(tokens(analyzer, "jan7@example.nl")).containsExactly("jan7@example.nl", "jan7", "jan", "7");
        assertThat(tokens(analyzer, "jan7@example.nl")).as("used again").hasSize(4);
    }

    /** Patterns as those that a server sets on its index of accounts. */
    private record AddressParts() implements PatternCaptureSettings {
        @Override
        public List<String> patterns() {
            return List.of("^([^@]+)", "^(\\p{L}+)", "(\\d+)");
        }

        @Override
        public boolean preserveOriginal() {
            return true;
        }
    }

    @Test
    void everyFactoryIsNamedForTheServer() throws IOException {
        String named = new String(resource("named_components.json").openStream().readAllBytes(), UTF_8);

        for (Class<?> factory : FACTORIES) {
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
                .containsAll(FACTORIES.stream()
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
        try (Analyzer analyzer = factory.create()) {
            return tokens(analyzer, text);
        }
    }

    private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("field", text)) {
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
