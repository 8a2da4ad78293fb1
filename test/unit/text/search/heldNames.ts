/**
 * Names with their case forms (nominative, genitive, dative, accusative where it differs, instrumental, vocative),
 * written down by hand before the search was asked for any of them: given names and surnames as they are borne in
 * Montenegro, surnames of women that stay, adjectives, and names of other languages.
 */
export const HELD_NAMES = `
Đorđević Đorđevića Đorđeviću Đorđevićem
Džaković Džakovića Džakoviću Džakovićem
Ždralović Ždralovića Ždraloviću Ždralovićem
Šćekić Šćekića Šćekiću Šćekićem
Petrović Petrovića Petroviću Petrovićem
Vujošević Vujoševića Vujoševiću Vujoševićem
Njegoš Njegoša Njegošu Njegošem
Ljubiša Ljubiše Ljubiši Ljubišu Ljubišom
Đorđe Đorđa Đorđu Đorđem
Đorđije Đorđija Đorđiju Đorđijem
Đurđica Đurđice Đurđici Đurđicu Đurđicom
Đuro Đura Đuru Đurom
Anđela Anđele Anđeli Anđelu Anđelom
Anđelko Anđelka Anđelku Anđelkom
Sanja Sanje Sanji Sanju Sanjom
Marija Marije Mariji Mariju Marijom Marijo
Milica Milice Milici Milicu Milicom
Jelena Jelene Jeleni Jelenu Jelenom Jelena
Ana Ane Ani Anu Anom Ana
Iva Ive Ivi Ivu Ivom
Nada Nade Nadi Nadu Nadom
Vesna Vesne Vesni Vesnu Vesnom
Biljana Biljane Biljani Biljanu Biljanom
Ljiljana Ljiljane Ljiljani Ljiljanu Ljiljanom
Svetlana Svetlane Svetlani Svetlanu Svetlanom
Dragana Dragane Dragani Draganu Draganom
Gordana Gordane Gordani Gordanu Gordanom
Snežana Snežane Snežani Snežanu Snežanom
Slavica Slavice Slavici Slavicu Slavicom
Zorica Zorice Zorici Zoricu Zoricom
Ružica Ružice Ružici Ružicu Ružicom
Danica Danice Danici Danicu Danicom
Tijana Tijane Tijani Tijanu Tijanom
Bojana Bojane Bojani Bojanu Bojanom
Maja Maje Maji Maju Majom
Anja Anje Anji Anju Anjom
Tea Tee Tei Teu Teom
Lejla Lejle Lejli Lejlu Lejlom
Amina Amine Amini Aminu Aminom
Emina Emine Emini Eminu Eminom
Fatima Fatime Fatimi Fatimu Fatimom
Hatidža Hatidže Hatidži Hatidžu Hatidžom
Elma Elme Elmi Elmu Elmom
Jovana Jovane Jovani Jovanu Jovanom
Nikolina Nikoline Nikolini Nikolinu Nikolinom
Katarina Katarine Katarini Katarinu Katarinom
Aleksandra Aleksandre Aleksandri Aleksandru Aleksandrom
Kristina Kristine Kristini Kristinu Kristinom
Olivera Olivere Oliveri Oliveru Oliverom
Radmila Radmile Radmili Radmilu Radmilom
Marko Marka Marku Markom
Ranko Ranka Ranku Rankom
Darko Darka Darku Darkom
Mirko Mirka Mirku Mirkom
Veljko Veljka Veljku Veljkom
Željko Željka Željku Željkom
Vlatko Vlatka Vlatku Vlatkom
Rajko Rajka Rajku Rajkom
Slavko Slavka Slavku Slavkom
Ivo Iva Ivu Ivom
Pero Pera Peru Perom
Mišo Miša Mišu Mišom
Petar Petra Petru Petrom Petre
Aleksandar Aleksandra Aleksandru Aleksandrom Aleksandre
Lazar Lazara Lazaru Lazarom Lazare
Božidar Božidara Božidaru Božidarom Božidare
Nikola Nikole Nikoli Nikolu Nikolom Nikola
Luka Luke Luki Luku Lukom
Ilija Ilije Iliji Iliju Ilijom
Matija Matije Matiji Matiju Matijom
Andrija Andrije Andriji Andriju Andrijom
Nebojša Nebojše Nebojši Nebojšu Nebojšom
Miloš Miloša Milošu Milošem Miloše
Uroš Uroša Urošu Urošem
Stefan Stefana Stefanu Stefanom Stefane
Jovan Jovana Jovanu Jovanom Jovane
Ivan Ivana Ivanu Ivanom Ivane
Milan Milana Milanu Milanom Milane
Dragan Dragana Draganu Draganom Dragane
Zoran Zorana Zoranu Zoranom Zorane
Goran Gorana Goranu Goranom Gorane
Dejan Dejana Dejanu Dejanom Dejane
Bojan Bojana Bojanu Bojanom Bojane
Filip Filipa Filipu Filipom Filipe
Predrag Predraga Predragu Predragom Predraže
Miodrag Miodraga Miodragu Miodragom Miodraže
Vuk Vuka Vuku Vukom Vuče
Novak Novaka Novaku Novakom Novače
Vojislav Vojislava Vojislavu Vojislavom Vojislave
Radoslav Radoslava Radoslavu Radoslavom Radoslave
Blagoje Blagoja Blagoju Blagojem
Pavle Pavla Pavlu Pavlom Pavle
Rade Rada Radu Radom Rade
Mile Mila Milu Milom Mile
Krsto Krsta Krstu Krstom
Mitar Mitra Mitru Mitrom Mitre
Dimitrije Dimitrija Dimitriju Dimitrijem
Vasilije Vasilija Vasiliju Vasilijem
Gavrilo Gavrila Gavrilu Gavrilom
Danilo Danila Danilu Danilom
Mihailo Mihaila Mihailu Mihailom
Branislav Branislava Branislavu Branislavom
Sreten Sretena Sretenu Sretenom
Enis Enisa Enisu Enisom Enise
Edin Edina Edinu Edinom Edine
Adnan Adnana Adnanu Adnanom Adnane
Admir Admira Admiru Admirom Admire
Amir Amira Amiru Amirom Amire
Ekrem Ekrema Ekremu Ekremom
Adem Adema Ademu Ademom
Safet Safeta Safetu Safetom
Rifat Rifata Rifatu Rifatom
Mehmed Mehmeda Mehmedu Mehmedom
Husein Huseina Huseinu Huseinom
Senad Senada Senadu Senadom
Jasmin Jasmina Jasminu Jasminom
Ismet Ismeta Ismetu Ismetom
Šefket Šefketa Šefketu Šefketom
Gjon Gjona Gjonu Gjonom
Pjetër Pjetëra Pjetëru Pjetërom
Besnik Besnika Besniku Besnikom
Arben Arbena Arbenu Arbenom
Luan Luana Luanu Luanom
Nikolić Nikolića Nikoliću Nikolićem
Kovač Kovača Kovaču Kovačem Kovaču
Kovačević Kovačevića Kovačeviću Kovačevićem
Popović Popovića Popoviću Popovićem
Radulović Radulovića Raduloviću Radulovićem
Perović Perovića Peroviću Perovićem
Knežević Kneževića Kneževiću Kneževićem
Mijušković Mijuškovića Mijuškoviću Mijuškovićem
Šušanj Šušnja Šušnju Šušnjem
Vrbica Vrbice Vrbici Vrbicu Vrbicom
Lubarda Lubarde Lubardi Lubardu Lubardom
Burić Burića Buriću Burićem
Čelebić Čelebića Čelebiću Čelebićem
Žižić Žižića Žižiću Žižićem
Krivokapić Krivokapića Krivokapiću Krivokapićem
Bulatović Bulatovića Bulatoviću Bulatovićem
Lakušić Lakušića Lakušiću Lakušićem
Ćetković Ćetkovića Ćetkoviću Ćetkovićem
Ćirović Ćirovića Ćiroviću Ćirovićem
Śekloća Śekloće Śekloći Śekloću Śekloćom
Hadžić Hadžića Hadžiću Hadžićem
Muratović Muratovića Muratoviću Muratovićem
Agović Agovića Agoviću Agovićem
Pejović Pejovića Pejoviću Pejovićem
Vukčević Vukčevića Vukčeviću Vukčevićem
Zec Zeca Zecu Zecom
Vuković Vukovića Vukoviću Vukovićem
Jovović Jovovića Jovoviću Jovovićem
Bojović Bojovića Bojoviću Bojovićem
Đukanović Đukanovića Đukanoviću Đukanovićem
Đurović Đurovića Đuroviću Đurovićem
Đuranović Đuranovića Đuranoviću Đuranovićem
Stanišić Stanišića Stanišiću Stanišićem
Popovski Popovskog Popovskom Popovskim
Zagorski Zagorskog Zagorskom Zagorskim
Petrovska Petrovske Petrovskoj Petrovsku Petrovskom
Ivanova Ivanove Ivanovoj Ivanovu Ivanovom
Petrov Petrova Petrovu Petrovom
Ivanov Ivanova Ivanovu Ivanovom
Orlandić Orlandića Orlandiću Orlandićem
Tomić Tomića Tomiću Tomićem
Babić Babića Babiću Babićem
Hoxha Hoxhe Hoxhi Hoxhu Hoxhom
Müller Müllera Mülleru Müllerom
O'Brien O'Briena O'Brienu O'Brienom
Kučinari Kučinarija Kučinariju Kučinarijem
Krasniqi Krasniqija Krasniqiju Krasniqijem
Berisha Berishe Berishi Berishu Berishom
Sokol Sokola Sokolu Sokolom
Vrbac Vrpca Vrpcu Vrpcem
Brajović Brajovića Brajoviću Brajovićem
Dabović Dabovića Daboviću Dabovićem
Golub Goluba Golubu Golubom
Jež Ježa Ježu Ježom
Kusovac Kusovca Kusovcu Kusovcem
Brkan Brkana Brkanu Brkanom
Orao Orla Orlu Orlom
Garić Garića Gariću Garićem
Mrkaić Mrkaića Mrkaiću Mrkaićem
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
