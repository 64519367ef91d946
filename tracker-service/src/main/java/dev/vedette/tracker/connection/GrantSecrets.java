package dev.vedette.tracker.connection;

/** What is sealed beside an {@link Authorization}; the refresh token is used up with every renewal. */
record GrantSecrets(String clientSecret, String refreshToken) {

    GrantSecrets next(String newRefreshToken) {
        return newRefreshToken == null ? this : new GrantSecrets(clientSecret, newRefreshToken);
    }
}
