package org.marlowe.portal.security;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

import javax.crypto.SecretKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Issues and verifies the access tokens of the member portal.
 */
@Service
public class JwtService {

    private static final Logger log = LoggerFactory.getLogger(JwtService.class);
    private static final Duration TTL = Duration.ofMinutes(20);

    private final SecretKey key;
    private final Clock clock;

    public JwtService(JwtProperties props, Clock clock) {
        this.key = Keys.hmacShaKeyFor(Decoders.BASE64.decode(props.secret()));
        this.clock = clock;
    }

    /**
     * Creates a signed token for the member.
     *
     * @param member the signed-in member
     * @return the compact serialisation, ready for the Authorization header
     */
    public String issue(Member member) {
        var now = clock.instant();
        return Jwts.builder()
                .subject(member.id().toString())
                .claim("roles", member.roles())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(TTL)))
                .signWith(key)
                .compact();
    }

    public Optional<Claims> verify(String token) {
        try {
            return Optional.of(Jwts.parser().verifyWith(key).build().parseSignedClaims(token).getPayload());
        } catch (JwtException e) {
            // never log the token itself, only the reason
            log.debug("rejected: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Reads the session policy of the tenant and signs the request in. */
    void authenticate(HttpServletRequest request, Claims claims) {
        String agent = request.getHeader("User-Agent");
        var auth = new UsernamePasswordAuthenticationToken(claims.getSubject(), null, List.of());
        auth.setDetails(new ClientDetails(request.getRemoteAddr(), agent));
        SecurityContextHolder.getContext().setAuthentication(auth);
    }
}
