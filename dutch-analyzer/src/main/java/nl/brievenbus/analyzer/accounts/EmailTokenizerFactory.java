package nl.brievenbus.analyzer.accounts;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** Gives Lucene's own tokenizer of words that keeps addresses whole. */
@NamedComponent("uax_url_email")
public final class EmailTokenizerFactory implements TokenizerFactory {

    @Override
    public Tokenizer create() {
        return new UAX29URLEmailTokenizer();
    }
}
