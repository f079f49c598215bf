package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a rule can ask for.
 *
 * @param name shown where it is lacking
 * @param met whether it is there, or is not asked for
 * @param <C> a rule held against a clause
 */
record Asked<C>(String name, Predicate<C> met) {

    /** Whether all of it is there; looks no further than to the first that is not. */
    static <C> boolean allMet(List<Asked<C>> asked, C check) {
        for (Asked<C> each : asked) {
            if (!each.met().test(check)) {
                return false;
            }
        }
        return true;
    }

    /** The names of what is not there. */
    static <C> List<String> lacking(List<Asked<C>> asked, C check) {
        return asked.stream()
                .filter(each -> !each.met().test(check))
                .map(Asked::name)
                .toList();
    }
}
