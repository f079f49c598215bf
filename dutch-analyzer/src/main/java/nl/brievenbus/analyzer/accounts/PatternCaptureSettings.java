package nl.brievenbus.analyzer.accounts;

import java.util.List;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;

/** How an index configures the filter {@code pattern_capture}. */
@AnalysisSettings
public interface PatternCaptureSettings {

    /** Regular expressions; each group that matches becomes a token. */
    @ListSetting(path = "patterns")
    List<String> patterns();

    /** Whether the token itself stays. */
    @BooleanSetting(path = "preserve_original", defaultValue = true)
    boolean preserveOriginal();
}
