package dev.vedette.web.caller;

import dev.vedette.web.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks, from the verified bearer token. Every query and every row uses its {@link #tenant()}. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The claim {@code tenant}.
     *
     * @throws ProblemException 403 when the token names none: a guess would mix tenants
     */
    public String tenant() {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("tenant") instanceof Object claim
                && !claim.toString().isBlank()) {
            return claim.toString();
        }
        throw ProblemException.forbidden(
                "The token names no tenant.", "Have the issuer put the claim \"tenant\" into the token.");
    }

    /** Lasting id of the person or client. */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** The name to show: {@code upn}, else the subject. */
    public String name() {
        String name = identity.getPrincipal().getName();
        return name == null ? subject() : name;
    }

    public Set<String> roles() {
        return Set.copyOf(identity.getRoles());
    }
}
