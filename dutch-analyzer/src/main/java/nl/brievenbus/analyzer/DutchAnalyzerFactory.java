package nl.brievenbus.analyzer;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Gives Lucene's own Dutch analyzer, the one that a full server calls {@code dutch}. */
@NamedComponent("dutch")
public final class DutchAnalyzerFactory implements AnalyzerFactory {

    @Override
    public Analyzer create() {
        return new DutchAnalyzer();
    }
}
