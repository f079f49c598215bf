package nl.brievenbus.standalone.secured;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/**
 * The broker's own authorizer, which remembers who did what. A right that nobody used is one that nobody needs; one that was
 * used is needed where no other gives the same.
 */
public final class UsedRights extends StandardAuthorizer {

    /** The broker makes the authorizer itself, so that the memory cannot be its own. */
    private static final Set<Use> USES = ConcurrentHashMap.newKeySet();

    private record Use(String principal, AclOperation operation, ResourceType type, String name) {}

    @Override
    public List<AuthorizationResult> authorize(AuthorizableRequestContext request, List<Action> actions) {
        List<AuthorizationResult> results = new ArrayList<>(super.authorize(request, actions));
        for (int i = 0; i < actions.size(); i++) {
            if (results.get(i) == AuthorizationResult.ALLOWED) {
                Action action = actions.get(i);
                USES.add(new Use(
                        request.principal().toString(),
                        action.operation(),
                        action.resourcePattern().resourceType(),
                        action.resourcePattern().name()));
            }
        }
        return results;
    }

    static void forget() {
        USES.clear();
    }

    /** Whether somebody did what this right allows. */
    static boolean contains(AclBinding right) {
        return USES.stream()
                .anyMatch(use -> use.principal().equals(right.entry().principal())
                        && use.operation() == right.entry().operation()
                        && use.type() == right.pattern().resourceType()
                        && (right.pattern().patternType() == PatternType.PREFIXED
                                ? use.name().startsWith(right.pattern().name())
                                : use.name().equals(right.pattern().name())));
    }
}
