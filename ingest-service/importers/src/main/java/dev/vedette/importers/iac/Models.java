package dev.vedette.importers.iac;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises ids of models, and what kind of model an id is of. */
final class Models {
    /** @param product the service that serves it, {@code ""} when the provider's own */
    record Model(String id, String name, String type, String provider, String hosting, String cloud, String product) {}

    /** Families of models by who made them: a name such as {@code google.cloud} must not look like a model. */
    private static final Pattern BEDROCK = Pattern.compile("\\b(?:(?:us|eu|apac|global|jp|au|us-gov)\\.)?("
            + String.join(
                    "|",
                    "anthropic\\.claude",
                    "amazon\\.(?:titan|nova|rerank)",
                    "meta\\.llama",
                    "openai\\.gpt",
                    "cohere\\.(?:command|embed|rerank)",
                    "mistral\\.(?:mistral|mixtral|pixtral|voxtral|magistral|ministral)",
                    "ai21\\.(?:j2|jamba)",
                    "stability\\.(?:stable|sd)",
                    "deepseek\\.(?:r1|v3|deepseek)",
                    "qwen\\.qwen",
                    "writer\\.palmyra",
                    "twelvelabs\\.(?:marengo|pegasus)",
                    "luma\\.ray",
                    "google\\.gemma",
                    "nvidia\\.nemotron",
                    "moonshot\\.kimi",
                    "minimax\\.minimax")
            + ")[\\w.-]{0,80}(?::\\d{1,3})?(?::\\w{1,6})?");

    private static final Pattern VENDOR = Pattern.compile(
            "(gpt-[\\w.-]{1,40}|o[134](?:-[\\w.-]{1,30})?|chatgpt-[\\w.-]{1,30}|text-embedding-[\\w.-]{1,30}|dall-e-\\d|whisper-\\d|claude-[\\w.@-]{1,50}|gemini-[\\w.-]{1,40}|command-[\\w.-]{1,30}|mistral-[\\w.-]{1,40})");
    private static final Pattern HUB = Pattern.compile("[A-Za-z0-9][\\w.-]{1,60}/[A-Za-z0-9][\\w.-]{2,100}");
    private static final List<String> OPEN = List.of(
            "llama",
            "mistral",
            "mixtral",
            "qwen",
            "phi",
            "gemma",
            "falcon",
            "deepseek",
            "granite",
            "bloom",
            "opt-",
            "gpt",
            "vicuna",
            "zephyr",
            "smollm",
            "olmo",
            "bge",
            "e5",
            "minilm",
            "mpnet",
            "whisper",
            "stable-diffusion",
            "flux",
            "starcoder",
            "yi-",
            "baichuan",
            "internlm",
            "neural-chat",
            "tinyllama",
            "nemotron",
            "command-r",
            "embed",
            "rerank");

    private Models() {}

    /** The model of Amazon Bedrock that a text names: an id, an ARN or an inference profile. */
    static Optional<Model> bedrock(String text) {
        Matcher m = BEDROCK.matcher(text.toLowerCase(Locale.ROOT));
        if (!m.find()) {
            return Optional.empty();
        }
        String id = m.group();
        String provider = m.group(1).substring(0, m.group(1).indexOf('.'));
        String name = id.substring(id.indexOf(provider + ".") + provider.length() + 1);
        return Optional.of(new Model(
                id,
                title(provider.equals("amazon") ? "amazon " + name : name) + " (Bedrock)",
                typeOf(id),
                provider.equals("amazon") ? "aws" : provider,
                "managed",
                "aws",
                "Amazon Bedrock"));
    }

    /** Ids that vendors of models use for their own API. */
    static Optional<String> vendorModel(String text) {
        String s = text.toLowerCase(Locale.ROOT).strip();
        return VENDOR.matcher(s).matches() ? Optional.of(s) : Optional.empty();
    }

    /** An id on a public hub, {@code organisation/model}, when the name is one of known families. */
    static Optional<String> hubModel(String text) {
        String s = text.strip();
        if (!HUB.matcher(s).matches() || s.contains("://")) {
            return Optional.empty();
        }
        String name = s.substring(s.indexOf('/') + 1).toLowerCase(Locale.ROOT);
        return OPEN.stream().anyMatch(name::contains) ? Optional.of(s) : Optional.empty();
    }

    /** The kind of model, as far as its id tells. */
    static String typeOf(String id) {
        String s = id.toLowerCase(Locale.ROOT);
        if (s.contains("rerank")) {
            return "reranker";
        }
        if (s.contains("embed")
                || s.contains("ada-002")
                || s.contains("bge-")
                || s.contains("/e5-")
                || s.contains("gte-")
                || s.contains("minilm")) {
            return "embedding-model";
        }
        if (s.contains("whisper") || s.contains("tts") || s.contains("sonic") || s.contains("transcribe")) {
            return "speech-model";
        }
        if (s.contains("dall-e")
                || s.contains("gpt-image")
                || s.contains("stable-")
                || s.contains("titan-image")
                || s.contains("canvas")
                || s.contains("imagen")
                || s.contains("flux")
                || s.contains("sd3")) {
            return "image-model";
        }
        return "llm";
    }

    /** {@code claude-3-sonnet-20240229-v1:0} as a person says it: Claude 3 Sonnet. */
    static String title(String id) {
        String s = id.replaceAll(":.*", "").replaceAll("-?20\\d{6}", "").replaceAll("-v\\d+$", "");
        return Arrays.stream(s.split("[-_ ]+"))
                .filter(w -> !w.isEmpty())
                .map(w -> w.equals("gpt") ? "GPT" : Character.toUpperCase(w.charAt(0)) + w.substring(1))
                .collect(Collectors.joining(" "));
    }
}
