/** What a learner might type, with the points that a person found in it. */
export interface LearnerAnswer {
  readonly question: string;
  readonly language: 'en' | 'fr';
  readonly style: 'good' | 'partial' | 'poor' | 'typos' | 'off-topic';
  readonly text: string;
  /** The bold words of the points that the text makes: most of what the point asks for is said, in whatever words. */
  readonly makes: readonly string[];
}

/** The answers that the matching was tuned on. They and their labels were written before it. */
export const tuningAnswers: readonly LearnerAnswer[] = [
  {
    question: 'lora',
    language: 'en',
    style: 'good',
    text: `LoRA keeps the pretrained weights frozen and learns a low-rank update next to them: instead of a full d×k delta you train two skinny matrices B and A, and the layer computes W0x + (alpha/r)·BAx. B is initialised with zeros so that on step one the network behaves exactly like the original and nothing is broken. You save a lot of VRAM because Adam's moments and the gradients exist only for the adapter, and each checkpoint is a few megabytes. You still have to load the full base model and run forward and backward through it, so it is not 100x faster. At deployment I can fold the update into W0, so inference costs nothing extra, or keep one base in memory and serve dozens of customers' adapters on it. If I had a huge dataset in a very different domain I'd go for full fine-tuning; and if the problem is missing knowledge, RAG.`,
    makes: ['The formula, with its scale and its start.', "What is saved and what isn't.", 'Merged or apart.', 'A judgement.'],
  },
  {
    question: 'lora',
    language: 'fr',
    style: 'poor',
    text: `LoRA, c'est une méthode pour affiner un gros modèle sans tout réentraîner. On ajoute de petites couches par-dessus le modèle et on n'entraîne que celles-là, donc c'est beaucoup plus rapide et on peut le faire sur un seul GPU. En général on choisit un rang de 8 ou 16, un rang plus élevé donnant de meilleurs résultats. J'ai utilisé la bibliothèque PEFT de Hugging Face, il suffit d'écrire une LoraConfig avec les modules cibles et de lancer l'entraînement. Le fichier obtenu pèse quelques mégaoctets, ce qui est pratique.`,
    makes: [],
  },
  {
    question: 'rag-vs-fine-tuning',
    language: 'en',
    style: 'typos',
    text: `Basicaly RAG changes the input: at question time you retreive passages from your own documents and put them in the promt, the model itself doesnt change. Fine tuning changes the weights, so it changes how the model behaves: tone, format, following a shema. So first I look what is wrong: does the model lack information or does it behave badly? Documents that change every week go in an index, where I can also check who is alowed to read what, give a link to the source and delete a document when someone asks. You cannot delete something from weights. Of course you can use both, e.g. fine-tune a small model to write in our style and give it retrieved passages. It costs more tokens per call and some latency though.`,
    makes: ['Input or function.', 'Rights, sources, deletion.', 'Combination and costs.'],
  },
  {
    question: 'rag-vs-fine-tuning',
    language: 'fr',
    style: 'good',
    text: `Tout dépend de ce qui cloche. Si le modèle ignore des informations (contrats internes, actualités), je mets en place une recherche documentaire : on retrouve les bons passages au moment de la question et on les glisse dans le contexte. S'il s'exprime mal ou ne respecte pas le format, je fais du fine-tuning, qui modifie son comportement. Apprendre des faits nouveaux par fine-tuning marche mal : il faut beaucoup d'exemples, ça rentre lentement et les études montrent que le modèle se met à halluciner davantage. La base documentaire permet en plus de citer la source, de respecter les droits d'accès de chaque utilisateur et d'effacer un document sur demande (RGPD). Les deux se marient bien : un petit modèle affiné pour le ton, alimenté par la recherche, même si les passages allongent chaque requête et donc la facture.`,
    makes: ['L’entrée ou la fonction.', 'Des preuves sur les faits.', 'Droits, sources, suppression.', 'La combinaison et les coûts.'],
  },
  {
    question: 'transformer-architecture',
    language: 'en',
    style: 'partial',
    text: `A Transformer is a stack of identical blocks. Each block has multi-head attention followed by a feed-forward network, with residual connections and layer norm around both. In attention every token produces a query, a key and a value; the dot product of query and key says how much one token should look at the other, we divide by the square root of the dimension so that the softmax doesn't saturate, and we take the weighted average of the values. Because there is no recurrence, positional encodings are added. The original paper was for translation, with an encoder and a decoder; GPT uses only the decoder and BERT only the encoder. The main problem is that attention is O(n²) in the sequence length, so long documents become expensive, and when generating, the KV cache grows with every token and eats the memory.`,
    makes: ['The formula, explained.', 'A precise bottleneck.'],
  },
  {
    question: 'transformer-architecture',
    language: 'fr',
    style: 'typos',
    text: `Le Transformer remplace la récurence par l'atention. Chaque jeton emet une requete, une clé et une valeur ; on compare les requetes aux clés par un produit scalaire, on divise par racine de d_k pour éviter que le softmax sature puis on fait la moyenne pondérée des valeurs. A l'entrainement toute la phrase passe d'un coup, donc les GPU sont bien utilisés, mais à la génération il faut sortir les mots un par un. Le cout de l'attention grandit comme le carré de la longueur. Avec un cache des clés et valeurs chaque nouveau mot coute un temps proportionel au contexte, mais ce cache prend beaucoup de mémoire. FlashAttention calcule exactement la même chose en lisant moins la mémoire, alors que l'attention linéaire ou à fenêtre glissante est une approximation.`,
    makes: ['La formule, expliquée.', 'Où c’est parallèle, où c’est séquentiel.', 'Un goulot bien délimité.', 'Des remèdes distingués.'],
  },
  {
    question: 'mode-collapse',
    language: 'en',
    style: 'off-topic',
    text: `In my last job I maintained the checkout service of a web shop. We moved from a monolith to about twelve microservices in Go, each with its own Postgres database, and we deployed them on Kubernetes with Helm charts. My biggest worry was always the release: we used blue-green deployments and feature flags, and every team was on call for its own services. When the payment provider had an outage, we added a queue with retries so that no order was lost. What I learned is that good logging, a calm post-mortem and clear ownership matter more than the choice of a framework. I also enjoy mentoring juniors and doing code reviews.`,
    makes: [],
  },
  {
    question: 'mode-collapse',
    language: 'fr',
    style: 'good',
    text: `Le mode collapse, c'est quand le générateur ne produit plus que quelques images toujours pareilles : chacune est réaliste, mais il manque une grande partie des données d'entraînement. Prises une à une, les images sont belles, il faut donc regarder la variété, par exemple avec la précision et le rappel ou en comptant combien de chiffres de MNIST apparaissent. Ça arrive parce que le générateur cherche seulement à tromper le discriminateur tel qu'il est à cet instant ; s'il a trouvé une image qui passe, il n'a aucune raison d'en faire d'autres. Le discriminateur finit par la rejeter et le générateur saute sur une autre. Pour l'éviter, j'essaierais un WGAN-GP, ou montrer au discriminateur un lot entier d'images pour qu'il voie les doublons.`,
    makes: ['La couverture, non la qualité.', 'Une cause.', 'Des remèdes, avec leur mécanisme.'],
  },
];

/** Answers to other questions, written and labelled at the same time, on which nothing was tuned. */
export const unseenAnswers: readonly LearnerAnswer[] = [
  {
    question: 'variational-autoencoder',
    language: 'en',
    style: 'good',
    text: `A VAE has an encoder that maps an image to a mean and a variance instead of one single code, and a decoder that rebuilds the image from a sample. Since every input covers a small Gaussian cloud and a KL term pulls all the clouds towards a standard normal, there are no holes and you can later draw z from N(0, I) and decode it. We maximise the evidence lower bound: reconstruction minus the KL between q(z|x) and the prior; as a loss it's the reconstruction error plus KL. You can't backpropagate through random sampling, so you write z = mu + sigma * eps, and the noise comes from outside.`,
    makes: ['A distribution, not a point.', 'The objective with its signs.', 'The reason for the trick.'],
  },
  {
    question: 'variational-autoencoder',
    language: 'fr',
    style: 'poor',
    text: `Un VAE est un réseau qui compresse une image dans un petit vecteur puis la reconstruit. On l'entraîne à minimiser l'erreur de reconstruction. Ensuite on peut jeter l'encodeur et donner des vecteurs au hasard au décodeur pour fabriquer de nouvelles images. Le gros défaut, c'est que les images sont floues, parce que l'erreur quadratique fait la moyenne de plusieurs images possibles, et parfois le décodeur ignore complètement le code, surtout s'il est très puissant. On peut alors augmenter progressivement le poids de la divergence. C'est moins net qu'un GAN mais plus stable à entraîner. J'ai fait ça en PyTorch sur MNIST pendant un cours.`,
    makes: ['Ses défauts par leur nom.'],
  },
  {
    question: 'guardrails',
    language: 'en',
    style: 'good',
    text: `I would not rely on the system prompt alone. I filter the user's message first (PII, jailbreak patterns), I treat retrieved documents as untrusted because they can contain injected instructions, I validate the arguments of every tool the model calls against a schema, and I scan the reply before it is shown. Anything irreversible such as a refund waits for a human click, and the agent's token can only read the customer's own orders, so if it does get tricked the damage stays small. A classifier like Llama Guard only gives a probability, it will let some attacks through; a JSON schema or an allow-list can really guarantee something.`,
    makes: ['Layers, and where each stands.', 'Deterministic or probabilistic.', 'A limited blast radius.'],
  },
  {
    question: 'guardrails',
    language: 'fr',
    style: 'off-topic',
    text: `Pour générer une image, un modèle de diffusion part d'un bruit gaussien et le nettoie pas à pas. Le réseau, souvent un U-Net ou un Transformer, apprend à deviner le bruit qu'on a mélangé à la photo. Stable Diffusion travaille dans un espace latent plus petit, ce qui réduit beaucoup le calcul, et un encodeur de texte comme CLIP guide l'image vers la description. Comparé à un GAN, l'apprentissage est plus stable et les images sont plus variées, mais il faut plusieurs dizaines de pas pour obtenir un résultat. Les samplers récents et la distillation ramènent ça à moins de dix pas. Personnellement je trouve les résultats bluffants pour l'illustration.`,
    makes: [],
  },
  {
    question: 'tokens-and-embeddings',
    language: 'en',
    style: 'partial',
    text: `Models don't read words, they read tokens, which are pieces of words. A tokenizer like byte-pair encoding is built by merging the most frequent pairs of characters again and again, so common words stay whole and rare ones are cut. Each token has a number, and this number picks a vector from a big lookup table: that's the embedding. Similar words have similar vectors, king minus man plus woman gives queen. You pay per token at OpenAI, and a text in Thai or Hindi needs many more tokens than the same text in English, so it costs more and fills the window sooner.`,
    makes: ['The chain.', 'Subwords from frequency.', 'The consequences.'],
  },
  {
    question: 'tokens-and-embeddings',
    language: 'fr',
    style: 'good',
    text: `On découpe d'abord le texte en jetons, des morceaux de mots que l'algorithme BPE a obtenus en fusionnant les paires les plus fréquentes ; un autre tokeniseur couperait autrement. Chaque morceau devient un numéro, et ce numéro désigne une ligne de la matrice d'embeddings, qui est apprise. À cet endroit, « avocat » a toujours le même vecteur, que l'on parle du fruit ou du juriste. Ce sont les couches d'attention qui mélangent les positions et donnent des vecteurs dépendant de la phrase. Tout est facturé au jeton, et la fenêtre de contexte se compte en jetons aussi. Pour la recherche sémantique on utilise plutôt un modèle spécialisé qui produit un vecteur par passage ; si on en change, il faut tout réindexer, car les espaces ne sont pas comparables.`,
    makes: ['La chaîne.', 'Des sous-mots issus des fréquences.', 'Statique ou contextuel.', 'Les conséquences.'],
  },
  {
    question: 'production-experience',
    language: 'en',
    style: 'good',
    text: `At my previous company I shipped an assistant that summarised support tickets. We released it to five per cent of the agents first, behind a flag, so that I could switch back to the old prompt within a minute; after launch I kept dashboards, retested whenever the provider updated the model, and was on call. The first token came after 400 ms at the 95th percentile and then we streamed about 40 tokens per second; averages would have hidden the slow tail. Once quality dropped: I replayed a frozen set of old tickets, the scores were the same, so the model hadn't changed, but the tickets had, since a new product had been introduced. We fixed it with new examples. The agents liked it and I got promoted.`,
    makes: ['The whole life.', 'Percentiles, and two times.', 'A diagnosis.'],
  },
  {
    question: 'ethical-considerations',
    language: 'fr',
    style: 'partial',
    text: `Le premier risque, ce sont les biais : un outil de tri de CV peut pénaliser les femmes, je comparerais donc le taux de sélection entre groupes. Ensuite les deepfakes et la désinformation : on peut signer les images avec C2PA, mais une capture d'écran suffit à enlever les métadonnées, et les détecteurs de texte se trompent trop souvent, surtout quand peu de textes sont réellement générés. Il y a aussi le droit d'auteur : les procès sont en cours et les tribunaux ne sont pas d'accord entre eux, donc je ne dirais pas que c'est légal ou illégal. Enfin l'énergie consommée et l'emploi.`,
    makes: ['Un dommage, une personne, une mesure.', 'La limite de chaque garde-fou.', 'De la prudence sur le droit.'],
  },
];
