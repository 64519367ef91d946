package dev.vedette.testkit.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** One RSA key pair per JVM. In system properties, because test class loaders come and go. */
final class TestKeys {
    private static final Object ONE_PER_JVM = "dev.vedette.testkit.token".intern();
    private static final String PRIVATE = "vedette.testkit.token.private";
    private static final String PUBLIC = "vedette.testkit.token.public";
    private static final int BITS = 2048;

    private TestKeys() {}

    /** Base64 of the X.509 form. */
    static String publicKey() {
        make();
        return System.getProperty(PUBLIC);
    }

    static PrivateKey privateKey() throws GeneralSecurityException {
        make();
        byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static void make() {
        synchronized (ONE_PER_JVM) {
            if (System.getProperty(PUBLIC) != null) {
                return;
            }
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                KeyPair pair = generator.generateKeyPair();
                System.setProperty(
                        PRIVATE,
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(
                        PUBLIC,
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has RSA", e);
            }
        }
    }
}
