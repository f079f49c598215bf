package nl.brievenbus.ingest.folder;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator at start what is wrong with the folders, without a stack trace. */
public final class UnusableFolderAnalyzer extends AbstractFailureAnalyzer<UnusableFolderException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableFolderException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
