/**
 * 異体字表 — groups of characters that one search finds together; the first stands for all.
 *
 * Written for this project from general knowledge of old and new forms and of surnames. It joins
 * characters for search only and says nothing of law: 斎 and 斉, 庄 and 荘 are different characters
 * in a name, and nothing stored may ever be replaced by means of this table. Compatibility
 * ideographs (神, 祥, 福 …) need no entry, for NFKC joins them. 頻 stands with 浜 because section
 * 2.1.2 of the resident specification prints it there.
 *
 * @spec juki 2.1.2
 */

const FORMS_OF_SURNAMES = `
辺邊邉边𨘢 浜濱濵滨頻 藤籐籘䕨 高髙 崎﨑嵜㟢 斎齋斉齊齎 沢澤 島嶋嶌㠀 吉𠮷 桜櫻 国國囯圀 広廣
恵惠 真眞 竜龍 関關闗 塩鹽 富冨 条條 滝瀧 栄榮 豊豐 静靜 緑綠 曽曾 徳德悳 巌巖巗 岳嶽 峰峯
渕淵渊 船舩 橋𣘺 柳栁桺 松枩柗 梅楳 桧檜 杉杦 槙槇 栖棲 柏栢 桑桒 桝枡 野埜 薮藪 祢禰 祷禱
簑蓑 篭籠 聡聰 肇肈 晃晄 昇曻 晋晉 喜㐂 冴冱 冲沖 涼凉 卯夘 厨廚 厩廐廏 原𠩤 呉吳吴 哲喆
塁壘 増增 壮壯 姉姊 姫姬 娯娛 妍姸 宜冝 鶴靏靍鸖 尚尙 尭堯 巻卷 弥彌 強强 彦彥 徴徵 悦悅 慎愼
昂昻 晩晚 村邨 栃杤 梁樑 梨棃 梼檮 櫟檪 毘毗 氷冰 涌湧 潅灌 濤涛 熙煕凞 爾尓 猪豬 珍珎 瑠璢 皐皋
窓窗窻 綿緜 罐缶 群羣 婿壻聟 莱萊 虎乕 釜釡 鎌鐮 錬鍊 録錄 長镸 間閒 陰隂
雁鴈 騨驒 鯵鰺 麹麴 鼓皷 壷壺 侭儘 倶俱 繋繫 蝉蟬 蝋蠟 鴎鷗 鴬鶯 鷄鶏雞 館舘 郎郞 郷鄕
園薗 荘莊庄 蔵藏 薫薰 芦蘆 萌萠 刈苅 蒋蔣 礼禮 禄祿 穂穗 稲稻 称稱 秋穐龝秌 県縣
瀬瀨 湾灣 満滿 渓溪谿 渋澁澀 済濟 浅淺 浄淨 渉涉 温溫 清淸 青靑 黒黑 黄黃 弁辨辯瓣辦 万萬 与與
宝寶寳 実實 寛寬 寿壽 対對 将將 帯帶 帰歸 台臺 会會 伝傳 児兒 円圓圎 写寫冩 剣劍劔剱劒釼 労勞
励勵 区區 医醫 単單 厳嚴 参參 収收 号號 営營 図圖 団團 売賣 変變 奥奧 学學斈 専專 当當 径徑 従從
応應 恋戀 戦戰 戸戶户 払拂 抜拔 択擇 担擔 拝拜 拠據 拡擴 挙擧舉 挿插揷 揺搖 摂攝 数數 断斷 旧舊
昼晝 暁曉 暦曆 枢樞 検檢 楼樓 楽樂 様樣 横橫 権權 歓歡 歩步 歯齒 歳歲 歴歷 残殘 毎每 気氣 涙淚
`;

const OLD_AND_NEW_FORMS = `
来來徠 両兩 並竝 乗乘 亀龜 争爭 亜亞 体體軆躰 余餘 仏佛 仮假 価價 倹儉 偽僞 党黨 処處 剤劑 効效
勧勸 叙敍敘 囲圍 圧壓 堕墮 壊壞 壌壤 壱壹 奨奬 嬢孃 寝寢 尽盡 届屆 属屬 峡峽 庁廳 廃廢 弐貳貮 弾彈
悩惱 悪惡 惨慘 懐懷 戯戲 戻戾 挟挾 捜搜 掲揭 撃擊 桟棧 概槪 欠缺 欧歐 殴毆 殻殼 渇渴 湿濕 滞滯
潜潛 灯燈 炉爐 点點 為爲 焔焰 焼燒 犠犧 状狀 独獨 狭狹 猟獵 献獻 獣獸 瑶瑤 画畫畵 畳疊 痴癡 発發
盗盜 研硏 砕碎 禅禪 秘祕 穏穩 穣穰 窃竊 竈竃灶 粋粹 粛肅 糸絲 経經 絵繪 継繼 続續 総總 縁緣 縄繩
縦縱 繊纖 聴聽 声聲 胆膽 脳腦 脱脫 臓臟 舎舍 艶艷 芸藝 茎莖 薬藥 蕊蘂 蛍螢 蛎蠣 蝿蠅 蚕蠶 虫蟲 衛衞
褒襃 覇霸 覚覺 覧覽 観觀 触觸 訳譯 証證 誉譽 読讀 説說 諌諫 謡謠 譲讓 賎賤 賛贊 讃讚 頼賴 転轉
軽輕 辞辭 逓遞 遅遲 遥遙 酔醉 釈釋 醸釀 鉄鐵銕鉃 鉱鑛礦 銭錢 鋳鑄 鎮鎭 鑑鑒 闘鬪 陥陷 険險
随隨 隠隱 隣鄰 雑雜襍 霊靈 頬頰 顔顏 顕顯 頚頸 駅驛 駆驅 騒騷 験驗 髄髓 髪髮 麦麥 麺麵 黙默
齢齡 舗鋪 嘘噓 携攜擕 撹攪 剥剝 叱𠮟 箪簞 痩瘦 涜瀆 屏屛 并幷 併倂 瓶甁 冊册 勅敕 勲勳 協恊 双雙
嚢囊 場塲 奇竒 妊姙 妙玅 宮宫 冤寃 巣巢 恒恆 挽輓 是昰 晒曬 曳曵 本夲 歌謌 決决 況况 減减 煙烟
界畍 矩榘 職軄 蘇蘓 衆眾 装裝 解觧 鈎鉤 面靣 飢饑 跡迹 踊踴 躯軀 輌輛 達逹 醤醬 鋭銳 鎖鎻 閲閱
飾餝 鹸鹼 略畧 留畱 畝畞 疎疏 砺礪 碁棊 稚穉 竪豎 糧粮 纏纒 翻飜 考攷 耕畊 腸膓 融螎 裏裡 詠咏
最㝡冣 杯盃 棄弃 美羙 善譱 凛凜 却卻 唖啞 嘗甞 噛嚙 填塡 多夛 夢梦 往徃 掻搔 掴摑 時旹 暖煖 紙帋
厰廠 恥耻 膳饍 脇𦚰 明朙 農辳 弯彎 狸貍 虚虛 ケヶ カヵ
`;

/** 異体字表 — the groups; a character stands in one group at most. */
export const variantGroups: readonly string[] = `${FORMS_OF_SURNAMES} ${OLD_AND_NEW_FORMS}`
  .trim()
  .split(/\s+/u);
