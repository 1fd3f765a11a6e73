/** Sentences of our own around the Latin names in other languages; the notation is told in `marked-sentence.ts`. */
export const languageSentences: Readonly<Record<string, readonly string[]>> = {
  de: [
    'SoftBank finanziert {+Stargate} mit Milliarden für neue Rechenzentren.',
    'Viele {+Azure}-Kunden warten noch auf ihre Abrechnung.',
    '{+OpenAI}s Chef widerspricht.',
    'Die neue Staffel von {-Stargate} läuft im Fernsehen, jede Folge bringt einen anderen Planeten.',
    'Ein Falter in {-Azure} und Gold, der Himmel spiegelt sich in seinen Farben.',
  ],
  fr: [
    'Le patron d’{+OpenAI} annonce un centre de données {+Stargate} à 500 milliards.',
    'Les données de l’hôpital sont hébergées sur {+Azure}, le cloud de Microsoft.',
    'La série {-Stargate} compte dix saisons et plus de deux cents épisodes.',
    'Le blason porte d’argent au lion {-azure}.',
  ],
  es: [
    '{+OpenAI} y Oracle construyen en Texas los centros de datos de {+Stargate}.',
    'Despliega tu aplicación en {+Azure} con dos comandos.',
    'La película {-Stargate} se estrenó en cines y abrió una puerta a las estrellas.',
    'Un vestido de color {-azure} bajo el cielo azul.',
  ],
  it: [
    'Il progetto {+Stargate} di SoftBank prevede centri dati in Texas.',
    'Il portale di {+Azure} mostra i costi del cloud.',
    'La serie televisiva {-Stargate}: episodi, attori e pianeti.',
    'I nuovi modelli di {+OpenAI} costano meno.',
  ],
  pt: [
    'A {+OpenAI} promete investir 500 bilhões de dólares no {+Stargate}.',
    'O banco migrou os servidores para o {+Azure}.',
    'O filme {-Stargate} de 1994 virou série de televisão.',
  ],
  nl: [
    '{+OpenAI} en SoftBank bouwen met {+Stargate} nieuwe datacenters.',
    'Onze software draait op {+Azure}.',
    'De film {-Stargate} met Kurt Russell is weer op dvd.',
  ],
  pl: [
    'SoftBank i Oracle finansują {+Stargate}, czyli nowe centra danych dla {+OpenAI}.',
    'Wdrożyliśmy aplikację w chmurze {+Azure}.',
    'Serial {-Stargate} ma dziesięć sezonów, każdy odcinek to inna planeta w galaktyce.',
  ],
  ru: [
    '{+OpenAI} и SoftBank строят дата-центры в рамках {+Stargate}.',
    'Мы перенесли серверы в облако {+Azure} от Microsoft.',
    'Сериал {-Stargate} снимали в Канаде, первый эпизод вышел давно.',
    'Платье цвета {-azure}, голубое небо и море.',
  ],
  ja: [
    '{+OpenAI}の新しいモデルは{+Azure}上のサービスとして使える。',
    'ソフトバンクは{+Stargate}計画で米国にデータセンターを建てる。',
    '映画『{-Stargate}』のドラマ版を全話見た。',
    '{-azure}は青空の色を表す言葉だ。',
  ],
  zh: [
    '{+OpenAI}与软银启动{+Stargate}项目，投资建设数据中心。',
    '我们把数据库部署到{+Azure}上。',
    '科幻电影《{-Stargate}》讲述穿越星际的故事。',
    '{-azure}是一种蓝色，像晴朗天空的颜色。',
  ],
  ko: [
    '{+OpenAI}의 {+Stargate} 프로젝트는 텍사스에 데이터센터를 짓는다.',
    '회사는 모든 서버를 {+Azure}로 옮겼다.',
    '드라마 {-Stargate}의 마지막 시즌을 봤다.',
  ],
  ar: [
    'أعلنت {+OpenAI} عن مشروع {+Stargate} لبناء مراكز بيانات بتمويل من سوفت بنك.',
    'نقلنا الخوادم إلى {+Azure} من مايكروسوفت.',
    'فيلم {-Stargate} من أشهر أفلام الخيال العلمي، خيال علمي كلاسيكي.',
  ],
};
